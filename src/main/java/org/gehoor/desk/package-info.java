/// Where staff work: signing in, the line in the order of waiting, one conversation at a time, and how it ends.
///
/// 1. Every page and every action asks the table of [org.gehoor.access.Permission] first ([Rights]); what somebody may not see does not
///    exist for them ([Reading]), and reading a conversation is recorded before it is shown.
/// 2. Nobody chooses whom to help: taking is of whoever waits longest, and a button that may not be pressed yet says why.
/// 3. A form says once what it says: its number is kept in the same work as what it wrote ([Writing]).
/// 4. Everything is a form and a page. What lives is told by `/live` as pieces of those same pages; rights are asked again each time.
/// 5. Who is there rings for one member at a time, twenty seconds; who leaves is asked what becomes of whom they are helping ([Departures]).
/// 6. Words typed here are never lost: a refusal shows them again, with what to do.
///
/// What a page shows is a record made by a class beside it: [Lineup] makes the line, [Talks] the conversation, [Sides] what stands next to it.
///
/// Doors: none. Machines are known only as [org.gehoor.conversation.Suggestions], which may be absent, broken or slow.
@NullMarked
package org.gehoor.desk;

import org.jspecify.annotations.NullMarked;
