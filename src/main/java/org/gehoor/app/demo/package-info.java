/// The demonstration: Zeeraaf Telecom, its people, its articles, and a day of conversations, so that a newcomer can play customer and
/// staff in two windows without a mail server.
///
/// 1. Only there when `gehoor.demo` is true, and every page then says that it is a demonstration.
/// 2. The day is played through the same doors that pages use, with a clock moved by hand; nothing writes a state past a room.
/// 3. It begins whole or not at all: one piece of work, in an empty database only.
/// 4. Nobody here can do what a page cannot: the plays pick up who is next, as everybody does.
///
/// `demo/day.json` is the day. Its times (`ago`) are minutes before now; what is older than ten hours counts from the last quarter of an
/// hour instead, because calls are promised in quarters.
@NullMarked
package org.gehoor.app.demo;

import org.jspecify.annotations.NullMarked;
