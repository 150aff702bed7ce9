/// The roof: start, configuration, wiring, the command line.
///
/// [House] lists every room by floor; it is the only place that knows them all. Only here is the time asked of the machine,
/// and only here are `assistant` and `assist` mentioned: a build without them lacks nothing a customer needs to reach a person.
///
/// Doors: `app -> importing`, for the command.
@NullMarked
package org.gehoor.app;

import org.jspecify.annotations.NullMarked;
