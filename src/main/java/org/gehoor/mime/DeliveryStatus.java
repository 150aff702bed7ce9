package org.gehoor.mime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gehoor.mime.Report.Action;
import org.gehoor.mime.Report.Recipient;

/// The fields by which a server reports on each recipient (RFC 3464, 2.3), wherever they stand.
final class DeliveryStatus {

    private static final int LONGEST = 2_000;

    private final Map<String, Recipient> recipients = new LinkedHashMap<>();
    private String original = "";
    private String last = "";
    private String action = "";
    private String status = "";
    private String diagnostic = "";

    private DeliveryStatus() {}

    /// The recipients in these lines; each address once.
    static List<Recipient> in(String text) {
        var read = new DeliveryStatus();
        for (String line : unfolded(text)) {
            read.line(line);
        }
        read.close();
        return List.copyOf(read.recipients.values());
    }

    private void line(String line) {
        int colon = line.indexOf(':');
        String name = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = colon < 0 ? "" : line.substring(colon + 1).strip();
        if (line.isBlank() || ((name.equals("final-recipient") || name.equals("original-recipient")) && (name.startsWith("f") ? !last.isEmpty() : !original.isEmpty()))) {
            close();
        }
        switch (name) {
            case "original-recipient" -> original = address(value);
            case "final-recipient" -> last = address(value);
            case "action" -> action = value.toLowerCase(Locale.ROOT);
            case "status" -> status = BounceText.status(value);
            case "diagnostic-code" -> diagnostic = afterType(value);
            default -> { }
        }
    }

    private void close() {
        String address = original.isEmpty() ? last : original;
        if (!address.isEmpty()) {
            String code = status.isEmpty() ? BounceText.status(diagnostic) : status;
            recipients.putIfAbsent(address.toLowerCase(Locale.ROOT), new Recipient(address, action(code), code, diagnostic));
        }
        original = "";
        last = "";
        action = "";
        status = "";
        diagnostic = "";
    }

    private Action action(String code) {
        if (action.startsWith("delayed")) {
            return Action.DELAYED;
        } else if (action.startsWith("delivered")) {
            return Action.DELIVERED;
        } else if (action.startsWith("relayed")) {
            return Action.RELAYED;
        } else if (action.startsWith("expanded")) {
            return Action.EXPANDED;
        }
        return action.isEmpty() && code.startsWith("4") ? Action.DELAYED : Action.FAILED;
    }

    /// `rfc822; name@example.org`, with brackets or without; empty when it is no address.
    private static String address(String value) {
        return Optional.of(afterType(value)).map(BounceText::address).orElse("");
    }

    private static String afterType(String value) {
        int semicolon = value.indexOf(';');
        return (semicolon >= 0 && semicolon < 20 ? value.substring(semicolon + 1) : value).strip();
    }

    /// The lines, those that go on with the one before joined to it.
    private static List<String> unfolded(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String next : (Iterable<String>) text.lines()::iterator) {
            boolean goesOn = !line.isEmpty() && !next.isBlank() && Character.isWhitespace(next.charAt(0)) && line.indexOf(":") > 0;
            if (!goesOn) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (line.length() < LONGEST) {
                line.append(goesOn ? " " : "").append(next.strip(), 0, Math.min(next.strip().length(), LONGEST));
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
