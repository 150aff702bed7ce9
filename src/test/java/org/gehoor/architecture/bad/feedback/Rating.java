package org.gehoor.architecture.bad.feedback;

public record Rating(int grade) {}
