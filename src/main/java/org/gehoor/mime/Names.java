package org.gehoor.mime;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a file of a mail is called.
final class Names {

    private static final int LONGEST = 200;
    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("text/plain", "txt"), Map.entry("text/html", "html"), Map.entry("text/calendar", "ics"), Map.entry("text/csv", "csv"), Map.entry("text/rfc822-headers", "txt"), Map.entry("text/rfc822-header", "txt"), Map.entry("message/feedback-report", "txt"), Map.entry("message/disposition-notification", "txt"), Map.entry("text/vcard", "vcf"),
            Map.entry("text/x-vcard", "vcf"), Map.entry("text/rtf", "rtf"), Map.entry("application/rtf", "rtf"), Map.entry("text/xml", "xml"),
            Map.entry("application/xml", "xml"), Map.entry("application/json", "json"), Map.entry("application/pdf", "pdf"), Map.entry("application/zip", "zip"),
            Map.entry("application/msword", "doc"), Map.entry("application/vnd.ms-excel", "xls"), Map.entry("application/postscript", "ps"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            Map.entry("application/vnd.oasis.opendocument.text", "odt"), Map.entry("application/ms-tnef", "dat"), Map.entry("application/vnd.ms-tnef", "dat"),
            Map.entry("application/pkcs7-signature", "p7s"), Map.entry("application/x-pkcs7-signature", "p7s"), Map.entry("application/pkcs7-mime", "p7m"),
            Map.entry("application/x-pkcs7-mime", "p7m"), Map.entry("application/pgp-signature", "asc"), Map.entry("application/pgp-encrypted", "asc"),
            Map.entry("message/rfc822", "eml"), Map.entry("message/global", "eml"), Map.entry("image/jpeg", "jpg"), Map.entry("image/svg+xml", "svg"),
            Map.entry("image/tiff", "tif"), Map.entry("audio/mpeg", "mp3"), Map.entry("audio/basic", "au"), Map.entry("video/quicktime", "mov"), Map.entry("application/octet-stream", "bin"));

    private Names() {}

    /// The name that a part gives its file: in Content-Disposition, else in Content-Type; empty when it gives none.
    static Optional<String> given(Part.One part) {
        for (Optional<String> name : List.of(part.disposition().parameter("filename"), part.type().parameter("name"),
                part.disposition().parameter("name"), part.type().parameter("filename"))) {
            Optional<String> clean = name.map(Names::clean).filter(one -> !one.isEmpty());
            if (clean.isPresent()) {
                return clean;
            }
        }
        return Optional.empty();
    }

    /// A name for a file that has none, from its type: `image.png`, `signature.asc`.
    static String made(String type) {
        int slash = type.indexOf('/');
        String main = slash < 0 ? "file" : type.substring(0, slash);
        String sub = slash < 0 ? "" : type.substring(slash + 1);
        String ending = ENDINGS.getOrDefault(type, main.equals("image") || main.equals("audio") || main.equals("video") ? sub.replaceFirst("^x-", "") : "bin");
        String stem = sub.endsWith("signature") ? "signature" : switch (main) {
            case "image", "audio", "video", "text", "message" -> main;
            default -> sub.equals("ms-tnef") || sub.equals("vnd.ms-tnef") ? "winmail" : "file";
        };
        return clean(stem + "." + (ending.isEmpty() ? "bin" : ending));
    }

    /// The name of a mail within a mail.
    static String ofMail(String subject) {
        String stem = clean(subject.replace('/', ' ').replace('\\', ' '));
        return (stem.isEmpty() ? "message" : stem.length() > 100 ? stem.substring(0, 100).strip() : stem) + ".eml";
    }

    /// Without a path and signs that no file name has; its ending stays when it is too long.
    static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var out = new StringBuilder();
        last.codePoints().limit(4_000).map(one -> Character.isWhitespace(one) ? ' ' : one)
                .filter(one -> !Character.isISOControl(one) && Character.getType(one) != Character.FORMAT && Character.getType(one) != Character.SURROGATE)
                .forEach(out::appendCodePoint);
        String clean = out.toString().replaceAll(" {2,}", " ").strip();
        if (clean.matches("\\.*")) {
            return "";
        }
        if (clean.length() <= LONGEST) {
            return clean;
        }
        int dot = clean.lastIndexOf('.');
        String ending = dot > clean.length() - 12 ? clean.substring(dot).toLowerCase(Locale.ROOT) : "";
        int cut = LONGEST - ending.length();
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(cut - 1)) ? cut - 1 : cut) + ending;
    }
}
