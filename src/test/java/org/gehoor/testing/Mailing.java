package org.gehoor.testing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Entry.Party;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.Text;
import org.gehoor.files.Files;
import org.gehoor.files.StoredFile;
import org.gehoor.vocabulary.ConversationId;

/// A mail that somebody writes, as it travels; and how it stands in a conversation when it came in.
///
/// @param html  empty for none
/// @param files what it carries, with a Content-ID that is its name
public record Mailing(String name, String address, String subject, String text, String html, List<Visitor.Chosen> files) {

    private static final String BETWEEN = "=_between_";
    private static final String EITHER = "=_either_";
    private static final Party US = new Party("Zeeraaf Telecom", "klant@zeeraaf.example");

    /// From meneer Vos.
    public static Mailing of(String subject, String text, String html) {
        return new Mailing("J. Vos", "j.vos@voorbeeld.example", subject, text, html, List.of());
    }

    public Mailing from(String other, String elsewhere) {
        return new Mailing(other, elsewhere, subject, text, html, files);
    }

    public Mailing with(Visitor.Chosen file) {
        var more = new ArrayList<>(files);
        more.add(file);
        return new Mailing(name, address, subject, text, html, List.copyOf(more));
    }

    /// As it comes in by the wire.
    public byte[] bytes() {
        var parts = new StringBuilder(words());
        for (Visitor.Chosen file : files) {
            String named = "Content-Disposition: attachment; filename*=UTF-8''" + percent(file.name()) + "\r\nContent-ID: <" + file.name() + ">\r\n";
            parts.append(part(BETWEEN, "application/octet-stream", named, file.bytes()));
        }
        return ("From: " + word(name) + " <" + address + ">\r\nTo: " + US.name() + " <" + US.address() + ">\r\nSubject: " + word(subject)
                + "\r\nDate: Tue, 12 May 2026 10:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"" + BETWEEN + "\"\r\n\r\n"
                + parts + "--" + BETWEEN + "--\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Says it in a conversation as it does when it came by mail: the words, the whole mail, and each file.
    public Entry into(ConversationId id, TestHouse house) {
        return house.work().whole(() -> {
            List<StoredFile> kept = new ArrayList<>();
            kept.add(keep(house, id, "original.eml", bytes()));
            files.forEach(file -> kept.add(keep(house, id, file.name(), file.bytes())));
            var mailed = new Entry.Mailed(subject, new Party(name, address), List.of(US), List.of(), Optional.empty(), Optional.of(kept.getFirst().id()));
            var author = new Author.Customer(house.get(Participants.class).customer(id));
            return house.get(Exchange.class).say(id, author, Text.received(text), kept, Optional.of(mailed), Cast.HOURS);
        });
    }

    private static StoredFile keep(TestHouse house, ConversationId id, String name, byte[] bytes) {
        return house.get(Files.class).keep(id.value(), name, new ByteArrayInputStream(bytes), 25 << 20);
    }

    /// Its words: as text, or the same as text and as HTML.
    private String words() {
        String plain = part(html.isEmpty() ? BETWEEN : EITHER, "text/plain; charset=utf-8", "", text.getBytes(StandardCharsets.UTF_8));
        return html.isEmpty() ? plain : "--" + BETWEEN + "\r\nContent-Type: multipart/alternative; boundary=\"" + EITHER + "\"\r\n\r\n" + plain
                + part(EITHER, "text/html; charset=utf-8", "", html.getBytes(StandardCharsets.UTF_8)) + "--" + EITHER + "--\r\n";
    }

    private static String part(String boundary, String type, String more, byte[] bytes) {
        return "--" + boundary + "\r\nContent-Type: " + type + "\r\n" + more + "Content-Transfer-Encoding: base64\r\n\r\n" + Base64.getMimeEncoder().encodeToString(bytes)
                + "\r\n";
    }

    /// An encoded word (RFC 2047), in pieces that are short enough.
    private static String word(String text) {
        var words = new ArrayList<String>();
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + 10);
            end = end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
            words.add("=?utf-8?B?" + Base64.getEncoder().encodeToString(text.substring(at, end).getBytes(StandardCharsets.UTF_8)) + "?=");
            at = end;
        }
        return String.join("\r\n ", words);
    }

    private static String percent(String name) {
        var coded = new StringBuilder();
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            coded.append("%%%02X".formatted(one & 0xFF));
        }
        return coded.toString();
    }
}
