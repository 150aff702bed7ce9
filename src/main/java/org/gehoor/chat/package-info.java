/// Chat, for customers: a page that works as forms without JavaScript and lives with it.
///
/// 1. In every state one button brings a person, and what was typed goes with it. No rule of this room stands before that button.
/// 2. The computer says that it is one before anything else, in fixed words, and is asked only after the customer's words are kept.
///    It has two seconds; broken or hanging it costs the customer one sentence, and where it is gone a person comes.
/// 3. Once a person was asked for the computer is silent. What it may still say is judged in one place ([Dialogue]), from what was said: with the
///    second turn in vain it gives way in the same transaction, and it quotes nothing twice.
/// 4. A conversation opens in the browsers that may see it; the live stream asks again at every event.
///
/// The machine that answers is known here only as `conversation.Answers`, and may not be there.
///
/// Doors: none.
@NullMarked
package org.gehoor.chat;

import org.jspecify.annotations.NullMarked;
