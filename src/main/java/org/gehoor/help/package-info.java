/// The help pages: what we know, for customers to read and search.
///
/// 1. A GET changes nothing but a count: how often an article is read, and what is searched for in vain. A reader's yes or no is posted, once.
/// 2. Every answer shows the day a person last checked it.
/// 3. When nothing fits or an article did not help, the page leads to a person (G1).
///
/// 4. What readers type passes the gate before anything of it is kept ([Opinions]); who they are is not known here.
/// 5. An article that is not written in the reader's language says so, in the reader's language.
///
/// Doors: none.
@NullMarked
package org.gehoor.help;

import org.jspecify.annotations.NullMarked;
