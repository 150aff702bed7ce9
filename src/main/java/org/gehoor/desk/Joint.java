package org.gehoor.desk;

import org.jspecify.annotations.Nullable;

/// That two conversations are one: this one goes on in another, or another goes on here.
///
/// @param id   names its elements: the one that goes on in the other
/// @param text in words
/// @param href of the other one
/// @param undo where it is taken back; null for who may not, and while a later step stands in the way
/// @param into with which one it becomes one again, when it was split off; null when the two are one
public record Joint(String id, String text, String href, String reference, @Nullable String undo, @Nullable String into) {

    Joint(String id, String text, String href, String reference, @Nullable String undo) {
        this(id, text, href, reference, undo, null);
    }
}
