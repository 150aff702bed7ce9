/// In which language somebody writes, of those that we help in: recognised on our own machine, from their words alone.
///
/// 1. It may say that it does not know. Too few words, another language, a mixture, no words at all: then nothing is recognised, and whoever
///    asks leaves things as they were.
/// 2. It keeps no words and says nothing of who wrote. Language is never taken for a trait of somebody: what follows from it is which words
///    we write, and which colleagues can read theirs.
/// 3. Whatever comes in, it is read up to a bound.
///
/// The recognition is Apache OpenNLP's, whose model knows 103 languages; `docs/languages.md` tells how well it does in short sentences.
///
/// Doors: none.
@NullMarked
package org.gehoor.tongue;

import org.jspecify.annotations.NullMarked;
