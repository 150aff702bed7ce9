package org.gehoor.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/// The words of Rich Text Format, as old Outlook hides them in a `winmail.dat`; formatting and pictures are passed over.
final class Rtf {

    private static final Set<String> SILENT = Set.of("fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "themedata", "listtable");

    private final String rtf;
    private final StringBuilder out = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Deque<Boolean> groups = new ArrayDeque<>();
    private Charset charset = Charsets.WESTERN;
    private boolean silent;
    private int skip;
    private int at;

    private Rtf(String rtf) {
        this.rtf = rtf;
    }

    static String words(String rtf) {
        return rtf.startsWith("{\\rtf") ? new Rtf(rtf).read() : rtf;
    }

    private String read() {
        for (; at < rtf.length(); at++) {
            char one = rtf.charAt(at);
            switch (one) {
                case '{' -> groups.push(silent);
                case '}' -> silent = !groups.isEmpty() && groups.pop();
                case '\\' -> control();
                case '\r', '\n' -> { }
                default -> say(one);
            }
        }
        flush();
        return out.toString().strip();
    }

    private void control() {
        int from = at + 1;
        int to = from;
        while (to < rtf.length() && Character.isLetter(rtf.charAt(to))) {
            to++;
        }
        if (to == from) {
            symbol(from);
            return;
        }
        String word = rtf.substring(from, to);
        int end = to;
        while (end < rtf.length() && end - to < 10 && (Character.isDigit(rtf.charAt(end)) || end == to && rtf.charAt(end) == '-')) {
            end++;
        }
        String number = rtf.substring(to, end);
        at = end < rtf.length() && rtf.charAt(end) == ' ' ? end : end - 1;
        act(word, number.isEmpty() || number.equals("-") ? Optional.empty() : Optional.of((int) Long.parseLong(number)));
    }

    private void symbol(int from) {
        at = from;
        if (from >= rtf.length()) {
            return;
        }
        switch (rtf.charAt(from)) {
            case '\'' -> {
                int value = from + 2 < rtf.length() ? Transfer.hex(rtf.charAt(from + 1), rtf.charAt(from + 2)) : -1;
                at = Math.min(from + 2, rtf.length());
                if (skip > 0) {
                    skip--;
                } else if (value >= 0 && !silent) {
                    bytes.write(value);
                }
            }
            case '*' -> silent = true;
            case '~' -> say(' ');
            case '\\', '{', '}' -> say(rtf.charAt(from));
            default -> { }
        }
    }

    private void act(String word, Optional<Integer> number) {
        switch (word) {
            case "par", "line", "row", "sect", "page" -> say('\n');
            case "tab", "cell" -> say('\t');
            case "u" -> {
                say((char) (number.orElse(63) & 0xFFFF));
                skip = 1;
            }
            case "ansicpg" -> charset = number.flatMap(page -> Charsets.named("cp" + page)).orElse(charset);
            case "htmlrtf" -> silent = number.orElse(1) != 0;
            default -> silent |= SILENT.contains(word);
        }
    }

    private void say(char one) {
        if (skip > 0 && one != '\n') {
            skip--;
        } else if (!silent) {
            flush();
            out.append(one);
        }
    }

    private void flush() {
        if (bytes.size() > 0) {
            out.append(Charsets.decode(bytes.toByteArray(), Optional.of(charset.name())));
            bytes.reset();
        }
    }
}
