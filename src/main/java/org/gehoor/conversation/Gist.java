package org.gehoor.conversation;

import java.util.Optional;
import java.util.function.Supplier;
import org.gehoor.redaction.Masks;

/// The beginning of the customer's first words, without card numbers and citizens' numbers, opened when somebody reads it: most who ask for a conversation do not, and its key is
/// another question to the database, which nobody may ask while the rows of the first are still coming in.
public final class Gist {

    private final Supplier<Optional<String>> opening;
    private volatile Optional<String> text = Optional.empty();

    Gist(Supplier<Optional<String>> opening) {
        this.opening = opening;
    }

    /// Empty when it was erased.
    String text() {
        if (text.isEmpty()) {
            text = Optional.of(Masks.masked(opening.get().orElse("")));
        }
        return text.get();
    }

    /// Says nothing of the words.
    @Override
    public String toString() {
        return "Gist";
    }
}
