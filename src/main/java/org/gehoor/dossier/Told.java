package org.gehoor.dossier;

import java.util.List;
import org.gehoor.pages.Fact;
import org.jspecify.annotations.Nullable;

/// What people read of a dossier, whole: the same on screen and on paper.
///
/// @param style   the style sheet, which stands inside
/// @param facts   of which case it is and when it was made
/// @param leftOut what is not in it, in sentences
/// @param proof   what a program checks it with
/// @param note    what a reader must know of this form of it; null when nothing
public record Told(String style, String organisation, String title, List<Fact> facts, List<Item> items, List<String> leftOut, List<Fact> proof,
                   @Nullable String note) {

    public Told {
        facts = List.copyOf(facts);
        items = List.copyOf(items);
        leftOut = List.copyOf(leftOut);
        proof = List.copyOf(proof);
    }

    /// One line of it.
    ///
    /// @param look the ending of its class: who says it, or that something happened
    /// @param who  in words, always
    /// @param byComputer whether a computer of ours wrote these words
    public record Item(long number, String time, String when, String look, String who, List<String> paragraphs, List<Quote> quotes,
                       @Nullable Mark mark, List<String> files, boolean byComputer) {

        public Item {
            paragraphs = List.copyOf(paragraphs);
            quotes = List.copyOf(quotes);
            files = List.copyOf(files);
        }

        Item by(boolean computer) {
            return new Item(number, time, when, look, who, paragraphs, quotes, mark, files, computer);
        }
    }

    /// The standing of a promise: a word and its shape.
    public record Mark(String kind, String text) {}

    /// What a machine quoted, and from where.
    public record Quote(String text, String source) {}
}
