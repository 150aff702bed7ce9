package org.gehoor.architecture.bad.queue;

public record Line(String topic) {}
