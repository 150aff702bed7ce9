package org.gehoor.conversation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How the automatic help came to its words: a fact of the record, so that what it did can be counted without reading a word.
///
/// @param relevance of the first passage, as it was found; 0 when there is none
public record Help(Kind kind, double relevance) {

    /// What the words are.
    public enum Kind {
        /// Passages that may help, word for word as a person wrote them.
        PASSAGES,
        /// One passage, as sure as was measured.
        ANSWER,
        /// Passages, and above them the same in the words of a language model.
        PHRASED,
        /// It does not know.
        UNKNOWN,
        /// It did not answer, and the house says so.
        SILENT,
        /// A greeting, or what it is.
        COURTESY,
        /// It was thanked: what it found before helped.
        WELCOME,
        /// It gives way to a person.
        GIVES_WAY;

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether something was found.
        public boolean isFound() {
            return this == PASSAGES || this == ANSWER || this == PHRASED;
        }
    }

    /// Whose words they are.
    public enum Wording {
        /// A person's, from an article; a machine chose them.
        QUOTED,
        /// A language model's.
        GENERATED,
        /// A person's, written once for everybody.
        FIXED;

        /// Its name for machines: `quoted`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whose words they are.
    public Wording wording() {
        return switch (kind) {
            case PHRASED -> Wording.GENERATED;
            case PASSAGES, ANSWER -> Wording.QUOTED;
            case UNKNOWN, SILENT, COURTESY, WELCOME, GIVES_WAY -> Wording.FIXED;
        };
    }

    Map<String, String> facts() {
        return kind.isFound() ? Map.of("help", kind.code(), "relevance", Double.toString(relevance)) : Map.of("help", kind.code());
    }

    /// Empty for what another machine said, and for what was said before this was written down.
    static Optional<Help> read(Map<String, String> facts) {
        return Optional.ofNullable(facts.get("help")).map(code -> new Help(Kind.valueOf(code.toUpperCase(Locale.ROOT)),
                Double.parseDouble(facts.getOrDefault("relevance", "0"))));
    }
}
