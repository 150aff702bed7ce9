// Puts pieces of HTML from the server into the page. Top-level elements with data-into are added to the element with that id;
// all others replace the element with their own id.
import { atItsEnd } from "./scroll.js"
import { keepTyped } from "./typed.js"

/** The top-level elements of a piece of HTML. Rows and list items too, hence the template. */
export function read(html) {
  const parsed = new DOMParser().parseFromString(`<template>${html}</template>`, "text/html")
  return [...parsed.querySelector("template").content.children].map(element => document.adoptNode(element))
}

export function apply(elements) {
  elements.forEach(place)
}

function place(element) {
  const before = element.id ? document.getElementById(element.id) : null
  if (before) return replace(before, element)
  const into = document.getElementById(element.dataset.into ?? "")
  if (into) atItsEnd(into, () => into.append(element))
}

/** What is the same stays as it is, so that nobody hears it twice and nobody loses their place. */
export function replace(before, after) {
  if (same(before, after)) return
  atItsEnd(before, () => keepTyped(before, after, () => before.replaceWith(after)))
}

function same(one, other) {
  return stripped(one).isEqualNode(stripped(other))
}

/** A copy without what differs on every page: the proof of a form and its number, and what runs by itself. */
function stripped(element) {
  const copy = element.cloneNode(true)
  delete copy.dataset.into
  copy.querySelectorAll("input[type=hidden]").forEach(field => field.removeAttribute("value"))
  copy.querySelectorAll("ring-time").forEach(running => running.remove())
  return copy
}
