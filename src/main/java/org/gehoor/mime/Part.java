package org.gehoor.mime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A mail as a tree: what carries bytes, and what carries parts.
sealed interface Part {

    Lines lines();

    /// Header fields as they came: unfolded, their bytes made characters, encoded words still encoded.
    record Lines(List<Fields.Field> list) {

        public Lines {
            list = List.copyOf(list);
        }

        Optional<String> first(String name) {
            return list.stream().filter(field -> field.name().equalsIgnoreCase(name)).map(Fields.Field::value).findFirst();
        }

        Declared declared(String name) {
            return first(name).map(Declared::of).orElse(Declared.NOTHING);
        }
    }

    /// A part with bytes.
    ///
    /// @param mime  its type as it is to be taken, in lower case
    /// @param type  what it declares
    /// @param coded its bytes, still encoded for transfer
    record One(Lines lines, String mime, Declared type, Declared disposition, byte[] coded) implements Part {

        byte[] bytes() {
            return Transfer.decode(coded, lines.first("Content-Transfer-Encoding").orElse(""));
        }

        boolean isAttachment() {
            return disposition.value().startsWith("attach");
        }

        Optional<String> charset() {
            return type.parameter("charset");
        }

        Optional<String> contentId() {
            return lines.first("Content-ID").map(id -> id.replaceAll("[<>\\s]", "")).filter(id -> !id.isEmpty());
        }
    }

    /// A part with parts.
    ///
    /// @param kind what kind, in lower case: `alternative`, `mixed`
    record Several(Lines lines, String kind, List<Part> parts) implements Part {

        public Several {
            kind = kind.toLowerCase(Locale.ROOT);
            parts = List.copyOf(parts);
        }
    }
}
