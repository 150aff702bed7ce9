package org.gehoor.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is still missing from a form, in the order of its fields: shown above the form and at each field.
public record Faults(List<Fault> list) {

    /// @param field name of the field, which is also its id
    /// @param text  what to do, in the words of the label
    public record Fault(String field, String text) {}

    public Faults {
        list = List.copyOf(list);
    }

    public static Faults none() {
        return new Faults(List.of());
    }

    public Faults with(String field, String text) {
        List<Fault> more = new ArrayList<>(list);
        more.add(new Fault(field, text));
        return new Faults(more);
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /// What to do at this field; null when it is right.
    public @Nullable String of(String field) {
        return list.stream().filter(fault -> fault.field().equals(field)).map(Fault::text).findFirst().orElse(null);
    }
}
