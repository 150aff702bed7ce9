package org.gehoor.pages;

/// One line of a list of facts.
public record Fact(String name, String value) {}
