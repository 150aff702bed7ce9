/// How fast it is, said honestly: `gehoor bench` runs named scenarios, each beside a yardstick measured in the same run on the same PostgreSQL.
///
/// 1. The program under test, the bare loop it is compared with, and whoever makes the load are processes of their own; of the last no time is
///    counted. Processor time is read from `/proc`, for the program and its PostgreSQL apart.
/// 2. An answer that is not the expected one ends the run: a refusal is no operation.
/// 3. Where a rate is offered, a time begins when the message was due, not when the generator got round to it.
///
///     Bench (this process) ──starts──▶ Subject: gehoor serve ──▶ PostgreSQL
///        │ reads /proc                    ▲ HTTP                  ▲ JDBC
///        └──starts──▶ a load ─────────────┘      a bare loop ─────┘
///
/// A load says `begin` and `end` on its standard output; between the two everything is measured.
@NullMarked
package org.gehoor.app.bench;

import org.jspecify.annotations.NullMarked;
