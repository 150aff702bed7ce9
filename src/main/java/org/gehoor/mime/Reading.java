package org.gehoor.mime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the tree of a mail: what of it are words, what of it are files.
final class Reading {

    /// Types that are words although they are no plain text: what machines report.
    private static final Set<String> REPORTS = Set.of("message/delivery-status", "message/global-delivery-status", "message/disposition-notification",
            "message/feedback-report");
    /// Reports that are files as well, for whoever reads them by machine.
    private static final Set<String> KEPT_REPORTS = Set.of("message/disposition-notification", "message/feedback-report");
    /// Texts that are no words.
    private static final Set<String> FILES = Set.of("text/rfc822-headers", "text/rfc822-header", "text/calendar", "text/x-vcalendar", "text/vcard", "text/x-vcard", "text/directory",
            "text/css", "text/csv", "text/rtf", "text/xml", "text/javascript", "text/x-amp-html", "text/watch-html", "text/x-ruby-script", "text/x-patch", "text/x-diff");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Set<String> MAILS = Set.of("message/rfc822", "message/global", "message/news");

    private final Troubles troubles;
    private final List<MailFile> files = new ArrayList<>();
    private final List<String> invitations = new ArrayList<>();
    private final List<Tnef> opened = new ArrayList<>();
    private boolean hasWords;
    private int wordsLeft = Bounds.WORDS;
    private int htmlLeft = Bounds.HTML;

    Reading(Troubles troubles) {
        this.troubles = troubles;
    }

    List<MailFile> files() {
        return files;
    }

    /// The words of the whole mail; without any of its own those of a `winmail.dat` or an invitation.
    Words all(Part root) {
        Words words = words(root);
        if (words.isEmpty()) {
            words = opened.stream().filter(one -> !one.words().isBlank()).findFirst().map(one -> new Words(Bounds.cut(one.words(), Bounds.WORDS), one.html().filter(html -> html.length() <= Bounds.HTML))).orElse(words);
        }
        return words.isEmpty() && !invitations.isEmpty() ? new Words(invitations.getFirst(), Optional.empty()) : words;
    }

    private Words words(Part part) {
        return switch (part) {
            case Part.Several several when several.kind().equals("alternative") -> alternative(several);
            case Part.Several several when several.kind().equals("encrypted") -> {
                several.parts().forEach(this::asFiles);
                yield Words.NONE;
            }
            case Part.Several several -> Words.joined(several.parts().stream().map(this::words).toList());
            case Part.One one -> one(one);
        };
    }

    private void asFiles(Part part) {
        switch (part) {
            case Part.Several several -> several.parts().forEach(this::asFiles);
            case Part.One one -> file(one);
        }
    }

    /// The same said several times: the first one gives the words, the last HTML one the look. What is not the same is said too:
    /// many a plain part only says that one should read the other.
    private Words alternative(Part.Several several) {
        boolean before = hasWords;
        var all = new ArrayList<Words>();
        for (Part part : several.parts()) {
            hasWords = before;
            all.add(words(part));
        }
        Optional<Words> rich = all.stream().filter(words -> words.html().isPresent()).reduce((first, last) -> last.text().isBlank() && !first.text().isBlank() ? first : last);
        hasWords = before || all.stream().anyMatch(words -> !words.isEmpty());
        String text = "";
        for (Words words : all) {
            if ((words.html().isEmpty() || words == rich.orElse(Words.NONE)) && !Words.says(text, words.text())) {
                text = text.isEmpty() ? words.text() : text.stripTrailing() + "\n\n" + words.text();
            }
        }
        return new Words(text, rich.flatMap(Words::html));
    }

    private Words one(Part.One part) {
        Optional<String> name = Names.given(part);
        String mime = part.mime();
        if (part.isAttachment() || !isWords(mime) || name.isPresent() && hasWords && !REPORTS.contains(mime)) {
            file(part);
            return Words.NONE;
        }
        hasWords = true;
        if (part.disposition().parameter("filename").isPresent() && !REPORTS.contains(mime) || KEPT_REPORTS.contains(mime)) {
            file(part);
        }
        if (mime.equals("text/html") || mime.equals("application/xhtml+xml")) {
            return html(part);
        }
        return plain(part);
    }

    /// A text of a kind that we do not know is read as plain text (RFC 2046, 4.1.4).
    private static boolean isWords(String mime) {
        return mime.startsWith("text/") && !FILES.contains(mime) || mime.equals("application/xhtml+xml") || REPORTS.contains(mime);
    }

    private Words html(Part.One part) {
        byte[] bytes = part.bytes();
        String html = Charsets.decodeHtml(looked(bytes), part.charset());
        String words = Bounds.cut(HtmlWords.of(html), wordsLeft);
        boolean whole = bytes.length <= Bounds.LOOKED_AT && html.length() <= Math.min(htmlLeft, Bounds.WORDS) && words.length() < wordsLeft;
        keepWhole(part, whole);
        wordsLeft -= words.length();
        htmlLeft -= whole ? html.length() : 0;
        return new Words(words, whole ? Optional.of(html) : Optional.empty());
    }

    private Words plain(Part.One part) {
        byte[] bytes = part.bytes();
        String text = LINE_END.matcher(Charsets.decode(looked(bytes), part.charset())).replaceAll("\n");
        keepWhole(part, bytes.length <= Bounds.LOOKED_AT && text.length() <= wordsLeft);
        if (part.mime().equals("text/enriched") || part.mime().equals("text/richtext")) {
            text = text.replaceAll("<[^<>]{1,60}>", "");
        }
        var uuencoded = Uuencoded.of(text);
        uuencoded.pieces().forEach(piece -> keep(Names.clean(piece.name()), "application/octet-stream", Optional.empty(), false, piece.bytes()));
        String words = ClearSigned.words(uuencoded.words());
        boolean delete = part.type().parameter("delsp").filter("yes"::equalsIgnoreCase).isPresent();
        String cut = Bounds.cut(Flowed.is(part.type()) ? Flowed.joined(words, delete) : words, wordsLeft);
        wordsLeft -= cut.length();
        return new Words(cut, Optional.empty());
    }

    private static byte[] looked(byte[] bytes) {
        return bytes.length > Bounds.LOOKED_AT ? Arrays.copyOf(bytes, Bounds.LOOKED_AT) : bytes;
    }

    /// A part that is too long for its words is words as far as they fit, and a file.
    private void keepWhole(Part.One part, boolean whole) {
        if (!whole) {
            troubles.note("words longer than " + Bounds.WORDS + " characters");
            file(part);
        }
    }

    private void file(Part.One part) {
        byte[] bytes = part.bytes();
        String mime = part.mime().equals(Descriptor.NO_BOUNDARY) ? "application/octet-stream" : part.mime();
        String name = Names.given(part).orElseGet(() -> MAILS.contains(mime) ? Names.ofMail(Mime.subject(bytes)) : "");
        keep(name, mime, part.contentId(), part.disposition().value().equals("inline"), bytes);
        if (Tnef.is(bytes)) {
            Tnef.open(bytes, troubles).ifPresent(tnef -> {
                opened.add(tnef);
                files.addAll(tnef.files());
            });
        } else if (mime.equals("text/calendar") || mime.equals("application/ics")) {
            invitations.add(Invitation.words(Charsets.decode(bytes, part.charset().or(() -> Optional.of("utf-8")))));
        }
    }

    private void keep(String name, String mime, Optional<String> contentId, boolean inline, byte[] bytes) {
        files.add(new MailFile(name.isEmpty() ? Names.made(mime) : name, mime, contentId, inline, bytes));
    }
}
