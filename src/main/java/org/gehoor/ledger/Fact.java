package org.gehoor.ledger;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is to be recorded: `facts` for everything that figures need and that says nothing about anyone, `body` for words and names.
public record Fact(String kind, Author author, SortedMap<String, String> facts, SortedMap<String, String> body) {

    public Fact {
        facts = new TreeMap<>(facts);
        body = new TreeMap<>(body);
    }

    public Fact(String kind, Author author, Map<String, String> facts, Map<String, String> body) {
        this(kind, author, new TreeMap<>(facts), new TreeMap<>(body));
    }
}
