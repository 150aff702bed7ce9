package org.gehoor.mime;

import java.util.ArrayList;
import java.util.List;

/// The addresses of a header field (RFC 5322, 3.4), sound and broken. Groups are flattened; an empty one gives nobody.
final class Addresses {

    private final String text;
    private final List<Sender> found = new ArrayList<>();
    private final StringBuilder phrase = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private String angle = "";
    private boolean hasAngle;
    /// What stood before a comma without an address: `De Wit, Jan <jan@example.org>` is one person.
    private String before = "";
    private int at;

    private Addresses(String text) {
        this.text = text;
    }

    static List<Sender> of(String text) {
        List<Sender> found = new Addresses(text).read();
        return found.isEmpty() && text.contains("=?") && EncodedWords.decode(text).indexOf('@') > 0 ? new Addresses(EncodedWords.decode(text)).read() : found;
    }

    private List<Sender> read() {
        while (at < text.length() && found.size() < Bounds.ADDRESSES) {
            char one = text.charAt(at);
            switch (one) {
                case '"' -> quoted();
                case '(' -> comment();
                case '<' -> angle();
                case '[' -> take(']');
                case ',' -> end(true);
                case ';' -> end(false);
                case ':' -> colon();
                default -> phrase.append(one <= ' ' ? ' ' : one);
            }
            at++;
        }
        end(false);
        return found;
    }

    /// A name before a colon begins a group; the colon of `mailto:` or of a time does not.
    private void colon() {
        if (hasAngle || phrase.indexOf("@") >= 0) {
            phrase.append(':');
        } else {
            phrase.setLength(0);
            comment.setLength(0);
            before = "";
        }
    }

    private void quoted() {
        var inside = new StringBuilder();
        int i = at + 1;
        for (; i < text.length() && text.charAt(i) != '"'; i++) {
            if (text.charAt(i) == '\\' && i + 1 < text.length()) {
                i++;
            }
            inside.append(text.charAt(i));
        }
        boolean local = i + 1 < text.length() && text.charAt(i + 1) == '@';
        phrase.append(local ? "\"" : "").append(inside).append(local ? "\"" : "");
        at = i;
    }

    private void comment() {
        int deep = 0;
        for (; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one == '\\' && at + 1 < text.length()) {
                comment.append(text.charAt(++at));
            } else if (one == '(' && deep++ == 0 || one == ')' && --deep == 0) {
                if (deep == 0) {
                    return;
                }
            } else {
                comment.append(one);
            }
        }
    }

    private void angle() {
        int from = at + 1;
        boolean quotes = false;
        for (at = from; at < text.length() && (quotes || text.charAt(at) != '>'); at++) {
            if (text.charAt(at) == '"') {
                quotes = !quotes;
            } else if (text.charAt(at) == '<') {
                from = at + 1;
            }
        }
        String inside = clean(text.substring(from, Math.min(at, text.length())));
        if (angle.isEmpty() || angle.indexOf('@') < 0) {
            angle = inside;
        }
        hasAngle = true;
    }

    private void take(char last) {
        int end = text.indexOf(last, at);
        int to = end < 0 ? text.length() - 1 : end;
        phrase.append(text, at, to + 1);
        at = to;
    }

    private void end(boolean comma) {
        String name = EncodedWords.decode(phrase.toString()).strip().replaceAll("\\s+", " ");
        if (!angle.isEmpty()) {
            add(before.isEmpty() ? name : before + ", " + name, angle);
            before = "";
        } else if (name.indexOf('@') >= 0) {
            flush();
            withoutAngle(name);
        } else {
            flush();
            before = hasAngle && name.isEmpty() ? "" : name;
            if (!comma) {
                flush();
            }
        }
        phrase.setLength(0);
        comment.setLength(0);
        angle = "";
        hasAngle = false;
    }

    /// Who has no address: one word is an account of the sending machine, several are a name.
    private void flush() {
        if (!before.isEmpty()) {
            add(before.indexOf(' ') < 0 ? "" : before, before.indexOf(' ') < 0 ? before : "");
            before = "";
        }
    }

    /// `Jan de Wit jan@example.org`, or a bare address, or one with blanks around its signs.
    private void withoutAngle(String name) {
        String close = name.replaceAll("\\s*([@.])\\s*", "$1");
        int sign = close.lastIndexOf('@');
        int from = close.lastIndexOf(' ', sign) + 1;
        int to = close.indexOf(' ', sign) < 0 ? close.length() : close.indexOf(' ', sign);
        if (close.lastIndexOf('"', sign) == sign - 1 && sign > 1) {
            from = Math.max(close.lastIndexOf('"', sign - 2), 0);
        }
        add((close.substring(0, from) + close.substring(to)).strip(), clean(close.substring(from, to)));
    }

    private void add(String name, String address) {
        String called = name.isEmpty() ? EncodedWords.decode(comment.toString()).strip() : name;
        boolean quoted = called.length() > 1 && (called.startsWith("'") && called.endsWith("'") || called.startsWith("\"") && called.endsWith("\""));
        found.add(new Sender(quoted ? called.substring(1, called.length() - 1).strip() : called, address));
    }

    /// Without blanks, a route (RFC 5322, 4.4) and what address books put in front.
    private static String clean(String address) {
        String bare = EncodedWords.decode(address).replaceAll("\\((?:[^()]{0,200})\\)", "");
        bare = bare.strip().startsWith("\"") ? bare.strip() : bare.replaceAll("[\\s\\p{Cntrl}]+", "");
        if (bare.regionMatches(true, 0, "mailto:", 0, 7)) {
            bare = bare.substring(7);
        }
        return bare.startsWith("@") && bare.indexOf(':') > 0 ? bare.substring(bare.indexOf(':') + 1) : bare;
    }
}
