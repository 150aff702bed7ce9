/// Conversations by their words, for staff and for programs that act for staff.
///
/// The words stand sealed in the ledger. Here is a blind index: of each word its forms (as written without accents, and its stems in Dutch,
/// English, French and German) are turned into 63-bit numbers by HMAC-SHA256 under a key that the master key gives for this purpose.
///
/// 1. No clear word is ever in the database or its log: only those numbers are bound to statements.
/// 2. An entry is found from the moment it is committed: its numbers are written in its own piece of work ([org.gehoor.conversation.Hearer]).
/// 3. All words that are asked for occur in one entry, each in any of its forms. Words that every sentence has (*de*, *the*, *le*, *der*) do
///    not count, except in a phrase between quotation marks: a phrase is verified by opening the entry.
/// 4. The newest entries are looked at first, block by block, and looking stops when there are enough; nothing unbounded is sorted.
/// 5. Who is forgotten here is not found any more. What was erased is not added again: adding and forgetting wait for each other.
///
/// What the numbers do give away to somebody with the database and without the key: which entries share a word, and how often.
/// With the key one can also try words; so the key is as secret as the words.
///
/// Doors: `search -> conversation`: it hears what is said there, and opens entries to verify a phrase.
@NullMarked
package org.gehoor.search;

import org.jspecify.annotations.NullMarked;
