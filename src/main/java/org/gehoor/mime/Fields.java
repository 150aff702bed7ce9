package org.gehoor.mime;

import java.util.List;
import java.util.Optional;

/// The header fields of a mail, in order, unfolded; encoded words are decoded.
public record Fields(List<Field> list) {

    /// One header field.
    public record Field(String name, String value) {}

    public Fields {
        list = List.copyOf(list);
    }

    /// The first field of this name, whatever its capitals.
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /// All fields of this name, in order, whatever their capitals.
    public List<String> all(String name) {
        return list.stream().filter(field -> field.name().equalsIgnoreCase(name)).map(Field::value).toList();
    }
}
