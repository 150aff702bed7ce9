package org.gehoor.architecture.bad.testing;

public final class Fake {}
