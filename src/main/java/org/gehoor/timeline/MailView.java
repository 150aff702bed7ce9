package org.gehoor.timeline;

import java.util.List;
import org.gehoor.pages.Fact;
import org.jspecify.annotations.Nullable;

/// The page on which one mail is read whole, as it came.
///
/// @param back     where its conversation is
/// @param subject  what it is about
/// @param facts    what stands above it
/// @param text     its words with their history
/// @param frame    address of its HTML, for a frame; null when it has none
/// @param pictures where to ask for its pictures from elsewhere; null when it has none
/// @param eml      where it can be downloaded as it came
/// @param puzzling whether not all of it could be understood
public record MailView(String back, String subject, List<Fact> facts, String text, @Nullable String frame, @Nullable String pictures, String eml, boolean puzzling) {

    public MailView {
        facts = List.copyOf(facts);
    }
}
