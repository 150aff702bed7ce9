package org.gehoor.architecture.bad.db.embedded;

public final class Server {}
