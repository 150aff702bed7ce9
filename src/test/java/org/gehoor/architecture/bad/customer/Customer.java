package org.gehoor.architecture.bad.customer;

/// Who somebody is, and what they are worth.
public record Customer(String name, long worth) {}
