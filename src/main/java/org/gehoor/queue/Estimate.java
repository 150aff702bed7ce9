package org.gehoor.queue;

import java.time.Duration;
import java.time.Instant;

/// How long it probably takes, as a range, and by when we promise it. One in ten is helped before `least`, nine in ten before `most`, which is
/// promised; `dueAt` is the same as a time on the clock. `ahead` is how many wait before this one,
/// `open` whether people work now; if not, the time counts from the next opening, which is `from`.
public record Estimate(int ahead, Duration least, Duration most, boolean open, Instant from, Instant dueAt) {}
