package org.gehoor.outbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gehoor.vocabulary.Language;

/// The same words as HTML: paragraphs, line ends and addresses that can be pressed. No picture, nothing from elsewhere, and no sign of the
/// words is taken for HTML.
final class HtmlWords {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]]");

    private HtmlWords() {}

    static String of(String title, String text, Language language) {
        String paragraphs = Stream.of(text.strip().split("\n{2,}")).map(HtmlWords::paragraph).collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
                <body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; max-width: 38em">
                %s
                </body>
                </html>
                """.formatted(language.tag(), escape(title), paragraphs);
    }

    private static String paragraph(String text) {
        return "<p>" + text.lines().map(HtmlWords::line).collect(Collectors.joining("<br>\n")) + "</p>";
    }

    private static String line(String text) {
        var line = new StringBuilder();
        Matcher address = ADDRESS.matcher(text);
        int from = 0;
        while (address.find()) {
            String found = escape(address.group());
            line.append(escape(text.substring(from, address.start()))).append("<a href=\"").append(found).append("\">").append(found).append("</a>");
            from = address.end();
        }
        return line.append(escape(text.substring(from))).toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
