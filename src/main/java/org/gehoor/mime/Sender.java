package org.gehoor.mime;

/// A name and an address as a mail bears them. The name may be empty; the address may be none that mail can reach.
public record Sender(String name, String address) {}
