/// Strangers' HTML, made harmless: what a mail looks like, without what it could do.
///
/// 1. Nothing in it runs, is sent, jumps or lies over the page: elements, attributes, styles and addresses are let in one by one, and
///    what was not thought of stays out.
/// 2. It loads nothing from elsewhere unless its reader asked for it, and then pictures over HTTPS only. A picture of one pixel, which
///    only tells that it was looked at, is never loaded.
/// 3. Time and memory are bounded by the length of the input, whatever its structure.
/// 4. Nothing here reaches the network or the database.
///
/// It is the first of three walls; the other two are the frame in which it stands and that frame's own policy (`pages.Framed`).
///
/// Doors: none.
@NullMarked
package org.gehoor.html;

import org.jspecify.annotations.NullMarked;
