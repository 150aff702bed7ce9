/// Chat, for customers: a page that works as forms without JavaScript and lives with it.
///
/// 1. In every state one button brings a person, and what was typed goes with it. No rule of this room stands before that button.
/// 2. The computer says that it is one before anything else, in fixed words, and is asked only after the customer's words are kept.
///    It has two seconds; absent, broken or hanging it costs the customer one sentence.
/// 3. Once a person was asked for the computer is silent. After two turns that did not help it gives way by itself.
/// 4. A conversation opens in the browsers that may see it; the live stream asks again at every event.
///
/// The machine that answers is known here only as `conversation.Answers`, and may not be there.
///
/// Doors: none.
@NullMarked
package org.gehoor.chat;

import org.jspecify.annotations.NullMarked;
