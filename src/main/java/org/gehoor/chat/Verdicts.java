package org.gehoor.chat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Entry;

/// What customers say of the computer's answers: of each answer once, and only of the last.
final class Verdicts {

    private final Assistance.Matters matters;
    private final Lessons lessons;

    Verdicts(Assistance.Matters matters, Lessons lessons) {
        this.matters = matters;
        this.lessons = lessons;
    }

    /// Of the entry with this number.
    record Verdict(long answer, boolean helped) {
        private static final Pattern TYPED = Pattern.compile("(\\d{1,15})-(yes|no)");

        /// As a button sends it: `7-yes`.
        static Optional<Verdict> read(String typed) {
            Matcher read = TYPED.matcher(typed);
            return read.matches() ? Optional.of(new Verdict(Long.parseLong(read.group(1)), read.group(2).equals("yes"))) : Optional.empty();
        }
    }

    /// Writes it down, in the caller's work. A verdict on anything but the answer that stands there now is left out.
    void judge(Conversation conversation, Author.Customer author, Verdict verdict) {
        Optional<Entry> answer = matters.timelines().find(conversation.id(), verdict.answer()).filter(entry -> entry.help().filter(help -> help.kind().isFound()).isPresent());
        UUID once = UUID.nameUUIDFromBytes(("verdict on " + conversation.id() + " " + verdict.answer()).getBytes(StandardCharsets.UTF_8));
        if (answer.isPresent() && matters.conversations().firstTime(once, conversation.id())
                && matters.exchange().judge(conversation.id(), author, verdict.answer(), verdict.helped())) {
            lessons.said(conversation.id(), answer.get(), conversation.language(), verdict.helped());
        }
    }
}
