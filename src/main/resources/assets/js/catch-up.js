// Fetches the page again and takes over what changed inside one element. Used when no stream can be opened.
import { replace } from "./fragments.js"
import { atItsEnd } from "./scroll.js"

/** @returns whether the page could be fetched */
export async function catchUp(part) {
  try {
    const response = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" })
    if (!response.ok || response.redirected) return false
    const page = new DOMParser().parseFromString(await response.text(), "text/html")
    const fresh = page.querySelector(`${part.localName}[src="${CSS.escape(part.getAttribute("src"))}"]`)
      ?? page.querySelector(part.localName)
    if (fresh) merge(part, fresh)
    return true
  } catch {
    return false
  }
}

/** What has only parts with ids is compared part by part; anything else with an id is replaced when it differs. */
function merge(before, after) {
  for (const element of [...after.children]) {
    const twin = element.id ? document.getElementById(element.id) : null
    if (!twin) merge(before, element)
    else if (hasOnlyIds(element) && hasOnlyIds(twin)) mergeParts(twin, element)
    else replace(twin, document.adoptNode(element))
  }
}

function hasOnlyIds(element) {
  return element.children.length > 0 && !element.matches("form") && [...element.children].every(child => child.id)
}

function mergeParts(before, after) {
  const kept = new Set([...after.children].map(child => child.id))
  ;[...before.children].filter(child => !kept.has(child.id)).forEach(child => child.remove())
  let previous = null
  for (const child of [...after.children]) {
    const twin = document.getElementById(child.id)
    if (!twin || !before.contains(twin)) add(before, child, previous)
    else if (hasOnlyIds(child) && hasOnlyIds(twin)) mergeParts(twin, child)
    else replace(twin, document.adoptNode(child))
    previous = document.getElementById(child.id)
  }
}

function add(before, child, previous) {
  atItsEnd(before, () => previous ? previous.after(document.adoptNode(child)) : before.prepend(document.adoptNode(child)))
}
