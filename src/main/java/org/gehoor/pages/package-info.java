/// How a page is made: its frame, its parts, its files, and what it says when something goes wrong.
///
/// A page class answers with `pages.show("room/template", model)`. The template gets a [Frame] and the model, and puts itself
/// into `pages/customer.jte` or `pages/staff.jte`.
///
/// 1. Every customer page carries the person line, also when the database is gone: then without waits, never without ways.
/// 2. What was typed and could not be taken is shown again, with a button to try once more.
/// 3. No page needs JavaScript, and none has a script or a style in its text: the Content-Security-Policy forbids it.
/// 4. A page never shows half: it is written whole, or it is another page.
///
/// Rooms above fill in what this room cannot know: [PersonLine], [Letterhead], [StaffBar], [FileRules],
/// and a [Signpost] for every page in a menu.
///
/// Doors: `pages -> words`.
@NullMarked
package org.gehoor.pages;

import org.jspecify.annotations.NullMarked;
