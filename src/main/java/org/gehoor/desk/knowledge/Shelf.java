package org.gehoor.desk.knowledge;

import java.util.List;

/// What stands at the left of every page of knowledge: the ways to look at the articles, with how many there are.
public record Shelf(List<Item> states, List<Item> topics, List<Item> languages) {

    /// @param current whether the page shows these
    public record Item(String href, String label, long count, boolean current) {}
}
