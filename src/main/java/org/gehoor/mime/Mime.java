package org.gehoor.mime;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads mail.
public final class Mime {

    private static final Pattern SHOWN = Pattern.compile("cid:([^\"'\\s>)]{1,300})", Pattern.CASE_INSENSITIVE);
    private static final int HEAD_OF_A_MAIL_WITHIN = 64 * 1024;

    private Mime() {}

    /// Reads a mail as it came. Never throws: what cannot be understood stands in [Mail#troubles()].
    public static Mail read(byte[] raw) {
        var troubles = new Troubles();
        try {
            return read(raw, troubles);
        } catch (RuntimeException | StackOverflowError broken) {
            troubles.note("not read: " + broken.getClass().getSimpleName());
            return new Mail(Heads.of(new Part.Lines(List.of())), "", Optional.empty(), List.of(), troubles.list());
        }
    }

    private static Mail read(byte[] raw, Troubles troubles) {
        Part root = new Parts(troubles).of(Raw.repaired(raw));
        var reading = new Reading(troubles);
        Words words = reading.all(root);
        return new Mail(Heads.of(root.lines()), words.text(), words.html(), shown(reading.files(), words.html()), troubles.list());
    }

    /// The subject of a mail within a mail.
    static String subject(byte[] raw) {
        byte[] head = raw.length > HEAD_OF_A_MAIL_WITHIN ? java.util.Arrays.copyOf(raw, HEAD_OF_A_MAIL_WITHIN) : raw;
        return Heads.of(new Parts(new Troubles()).of(Raw.repaired(head)).lines()).subject();
    }

    /// Pictures that the HTML shows are among the words, whatever the mail says of them.
    private static List<MailFile> shown(List<MailFile> files, Optional<String> html) {
        if (html.isEmpty() || files.stream().allMatch(file -> file.contentId().isEmpty())) {
            return files;
        }
        var ids = new java.util.HashSet<String>();
        Matcher shown = SHOWN.matcher(html.get());
        while (shown.find()) {
            ids.add(shown.group(1));
        }
        return files.stream().map(file -> file.contentId().filter(ids::contains).isPresent()
                ? new MailFile(file.name(), file.type(), file.contentId(), true, file.bytes()) : file).toList();
    }
}
