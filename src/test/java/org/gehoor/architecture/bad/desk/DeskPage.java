package org.gehoor.architecture.bad.desk;

public final class DeskPage {}
