/// The computer that answers customers from published articles, and gives way to a person.
///
/// 1. It says nothing of its own: up to three passages, each with its source, or that it does not know.
/// 2. Whoever asks for a person, repeats themselves or is angry gets a person at once, in four languages; so does whoever it did not help
///    twice. When in doubt, a person: asking once too often costs a minute, not hearing it costs the customer.
/// 3. It decides nothing, promises nothing and has no tools: it gets words and returns words. What it may reach is a wall of the house
///    (`Wall.THE_ASSISTANT_ONLY_READS`).
/// 4. Nobody needs it. The build without this room still brings everybody to a person.
///
/// In `assistant.model` a language model may put the passages into an answer, where somebody connected one; nothing rests on it.
///
/// Doors: none. Known to others only as [org.gehoor.conversation.Answers] and [org.gehoor.conversation.LanguageModel].
@NullMarked
package org.gehoor.assistant;

import org.jspecify.annotations.NullMarked;
