/// Web hooks: other programs are told what happens, signed as Standard Webhooks says (standardwebhooks.com), until they heard it.
///
///     feed ──Relay──▶ hook_message ──Dispatch──▶ receiver
///
/// 1. Whoever listens hears kinds, numbers, times and facts, never words or names: a message is made from [org.gehoor.ledger.Outline], which has none (G11).
/// 2. Every event after a hook was made becomes one message of each hook that asked for its kind: also across a crash, because reading the feed and
///    writing the message are one piece of work.
/// 3. A message is told at least once, under the same id each time; tries go on for three days, then it is given up and stays visible.
/// 4. Only the outside is called: an address inside the network is refused when the connection is made, whatever its name resolved to before,
///    unless a setting names it. No redirect is followed, and of an answer only its number is read.
/// 5. A slow receiver holds up nobody else: each hook has its own few calls at a time.
/// 6. What is sent passed the gate ([org.gehoor.redaction.Gate#outline]): the request is made of a [org.gehoor.redaction.Cleared] and of nothing else.
///
/// Doors: `hooks -> redaction` (what leaves passes the gate), `hooks -> events` (the feed), `hooks -> ledger` (outlines, and the key that seals the secrets), `hooks -> db`, `hooks -> pages` (refusals).
@NullMarked
package org.gehoor.hooks;

import org.jspecify.annotations.NullMarked;
