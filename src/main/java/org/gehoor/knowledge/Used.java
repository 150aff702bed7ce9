package org.gehoor.knowledge;

/// How often an article was used since it was made.
public record Used(long read, long quoted, long linked) {}
