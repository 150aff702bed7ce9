/// What we know, written down as articles that a person checked: for customers, and some only for colleagues.
///
/// 1. An article says who owns it and the day a person last checked it. Whatever quotes it shows that day (DESIGN 7).
/// 2. Searching looks at words only, never at who asks, beyond for whom an article is. Its work is bounded: however long a question is,
///    its first words count; none of them is read as anything but a word.
/// 3. What does not fit is not shown, nor what is written in another language. An empty answer is an answer, and whoever shows it also shows the way to a person.
/// 4. A reader's yes or no is counted, never who said it, and no figure is shown before ten readers answered.
/// 5. What editors write is Markdown; tags in it are shown as text, and addresses are only those that cannot run anything.
/// 6. What is used is counted by the day ([Uses]), and what was searched for in vain is kept without personal data and for a limited time
///    ([Misses]).
/// 7. No customer's words reach an article: a person reads them, and writes anew ([Rewriting]). What waits for that is where the words
///    stand, not the words ([Questions]).
/// 8. Every node finds in a copy in memory, a [Library], and before each question asks the database by one number whether it is still true:
///    an answer is never older than the last commit.
/// 9. Whether one passage may stand alone is learnt from what helped, and kept without words or names ([Certainty]).
///
/// Doors: `knowledge -> conversation`: it hears which articles were quoted and linked there. `assistant`, `assist` and the delivery rooms read here.
@NullMarked
package org.gehoor.knowledge;

import org.jspecify.annotations.NullMarked;
