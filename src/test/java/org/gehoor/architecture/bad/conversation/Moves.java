package org.gehoor.architecture.bad.conversation;

public final class Moves {}
