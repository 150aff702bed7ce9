package org.gehoor.desk.knowledge;

import java.util.List;
import java.util.Optional;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Capture;
import org.gehoor.knowledge.Rewriting;
import org.gehoor.knowledge.Rewriting.Rewritten;
import org.gehoor.knowledge.Wording;
import org.gehoor.pages.Faults;
import org.gehoor.redaction.Known;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.words.Words;
import org.jspecify.annotations.Nullable;

/// Judges an article that somebody wrote after a conversation, field by field: whether it is complete, and whether it is theirs.
final class Judging {

    private final WriteUp.Typed typed;
    private final List<String> customers;
    private final Known known;
    private final Words words;
    private Faults faults = Faults.none();

    Judging(WriteUp.Typed typed, List<String> customers, Known known, Words words) {
        this.typed = typed;
        this.customers = customers;
        this.known = known;
        this.words = words;
    }

    /// What is wrong, once it was judged.
    Faults faults() {
        return faults;
    }

    /// The article; empty when something is wrong with it.
    Optional<Capture.Written> written() {
        @Nullable Rewritten title = field("title", typed.title(), true, Wording.LONGEST_TITLE);
        @Nullable Rewritten answer = field("answer", typed.answer(), true, Wording.LONGEST_ANSWER);
        @Nullable Rewritten questions = field("questions", typed.questions(), false, Wording.LONGEST_QUESTION * 10);
        @Nullable Rewritten body = field("body", typed.body(), false, Wording.LONGEST_BODY);
        if (typed.questions().lines().anyMatch(line -> line.length() > Wording.LONGEST_QUESTION)) {
            faults = faults.with("questions", words.say("knowledge.using.too_long", "most", Wording.LONGEST_QUESTION));
        }
        if (!Topics.COMMON.contains(typed.topic())) {
            faults = faults.with("topic", words.say("knowledge.using.choose_topic"));
        }
        if (!typed.clean()) {
            faults = faults.with("clean", words.say("knowledge.using.clean_missing"));
        }
        if (title == null || answer == null || questions == null || body == null || !faults.isEmpty() || !isId()) {
            return Optional.empty();
        }
        Article.Audience audience = typed.audience().equals(Article.Audience.STAFF.code()) ? Article.Audience.STAFF : Article.Audience.PUBLIC;
        return Optional.of(new Capture.Written(title, answer, questions, body, typed.topic(), audience));
    }

    private boolean isId() {
        try {
            return ArticleId.of(typed.id()).toString().equals(typed.id());
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private @Nullable Rewritten field(String name, String value, boolean needed, int longest) {
        if (needed && value.isBlank()) {
            return refused(name, words.say("knowledge.using.needed"));
        }
        if (value.length() > longest) {
            return refused(name, words.say("knowledge.using.too_long", "most", longest));
        }
        return switch (Rewriting.of(value, customers, known)) {
            case Rewritten mine -> mine;
            case Rewriting.Personal(String personal, int line) -> refused(name, words.say("knowledge.using.personal_in_line", "value", personal, "line", Integer.toString(line)));
            case Rewriting.Copied(String copied, int line) -> refused(name, words.say("knowledge.using.copied_in_line", "words", copied, "line", Integer.toString(line)));
        };
    }

    private @Nullable Rewritten refused(String name, String fault) {
        faults = faults.with(name, fault);
        return null;
    }
}
