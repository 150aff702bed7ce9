package org.gehoor.architecture.bad.assistant;

public final class Machine {}
