package org.gehoor.mime;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes the head of a mail of its header fields.
final class Heads {

    private static final Pattern ID = Pattern.compile("<([^<>]{1,998})>");

    private Heads() {}

    static Head of(Part.Lines lines) {
        String subject = lines.first("Subject").map(EncodedWords::decode).map(Heads::oneLine).orElse("");
        Optional<Sender> from = people(lines, "From").stream().filter(sender -> !sender.address().isEmpty()).findFirst()
                .or(() -> people(lines, "Sender").stream().findFirst()).or(() -> people(lines, "From").stream().findFirst());
        return new Head(subject, from, people(lines, "Reply-To"), people(lines, "To"), people(lines, "Cc"),
                lines.first("Message-ID").flatMap(id -> ids(id).stream().findFirst()), references(lines), lines.first("Date").flatMap(Dates::of), decoded(lines));
    }

    private static List<Sender> people(Part.Lines lines, String name) {
        return lines.list().stream().filter(field -> field.name().equalsIgnoreCase(name)).flatMap(field -> Addresses.of(field.value()).stream())
                .filter(sender -> !sender.address().isEmpty() || !sender.name().isEmpty()).limit(Bounds.ADDRESSES).toList();
    }

    private static List<String> references(Part.Lines lines) {
        Set<String> all = new LinkedHashSet<>();
        lines.first("References").ifPresent(value -> all.addAll(ids(value)));
        lines.first("In-Reply-To").ifPresent(value -> all.addAll(ids(value)));
        var list = new ArrayList<>(all);
        return list.subList(Math.max(0, list.size() - Bounds.ADDRESSES), list.size());
    }

    /// The message ids of a field, without angle brackets and blanks; without any brackets what looks like one.
    private static List<String> ids(String value) {
        String text = EncodedWords.decode(value);
        List<String> found = new ArrayList<>();
        Matcher id = ID.matcher(text);
        while (id.find()) {
            found.add(id.group(1).replaceAll("\\s", ""));
        }
        if (found.isEmpty()) {
            for (String word : text.strip().split("[\\s,<>]+")) {
                if (word.indexOf('@') > 0 && word.length() < 998) {
                    found.add(word);
                }
            }
        }
        return found;
    }

    private static Fields decoded(Part.Lines lines) {
        return new Fields(lines.list().stream().map(field -> new Fields.Field(field.name(), EncodedWords.decode(field.value()))).toList());
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
