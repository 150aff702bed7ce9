package org.gehoor.desk.knowledge;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.ArticleVersion;
import org.gehoor.knowledge.Wording;
import org.gehoor.pages.Faults;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.words.Words;

/// What stands in the fields of the editor, as it was typed.
///
/// @param id     of the article; of a new one, what it will have
/// @param seen   the number of the newest version when the page was made; 0 of a new article
/// @param source the article it is a translation of; empty when it is none
/// @param follows the version of its source that is in it now, when the writer says so; else empty
public record Draft(String id, int seen, String language, String source, String title, String answer, String questions, String body, String topic,
                    String audience, String owner, String review, String why, String follows) {

    private static final int LONGEST_WHY = 300;

    /// An article as it stands.
    static Draft of(Article article, ArticleVersion newest, Words words) {
        Wording said = newest.wording();
        return new Draft(article.id().toString(), newest.number(), article.language().tag(), "", said.title(), said.answer(), said.lines(), said.body(),
                Topics.name(said.topic(), words), said.audience().code(), article.owner().map(StaffId::toString).orElse(""),
                article.care().reviewOn().map(LocalDate::toString).orElse(""), "", "");
    }

    /// What was sent.
    static Draft read(HttpServletRequest request) {
        String seen = field(request, "seen");
        return new Draft(field(request, "article"), seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : 0, field(request, "language"), field(request, "source"),
                line(request, "title"), line(request, "answer"), field(request, "questions"), field(request, "body"), line(request, "topic"),
                field(request, "audience").equals(Article.Audience.STAFF.code()) ? Article.Audience.STAFF.code() : Article.Audience.PUBLIC.code(),
                field(request, "owner"), field(request, "review"), line(request, "why"), field(request, "follows"));
    }

    /// What was typed, with the body of it changed.
    Draft withBody(String other) {
        return new Draft(id, seen, language, source, title, answer, questions, other, topic, audience, owner, review, why, follows);
    }

    /// What was typed, on top of another version.
    Draft after(int newest) {
        return new Draft(id, newest, language, source, title, answer, questions, body, topic, audience, owner, review, why, follows);
    }

    Wording wording(Words words) {
        return new Wording(title, answer, questions.lines().map(String::strip).filter(line -> !line.isEmpty()).toList(), body, Topics.read(topic, words),
                Article.Audience.of(audience));
    }

    Optional<LocalDate> reviewOn() {
        try {
            return review.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(review));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    Language in() {
        return Language.of(language).orElse(Language.FALLBACK);
    }

    /// What is still missing.
    ///
    /// @param checking whether it is to be in use at once
    Faults faults(boolean checking, LocalDate today, Words words) {
        Faults faults = text(Faults.none(), "title", title, Wording.LONGEST_TITLE, words.say("knowledge.fault.title"), words);
        faults = text(faults, "answer", answer, Wording.LONGEST_ANSWER, words.say("knowledge.fault.answer"), words);
        List<String> asked = wording(words).questions();
        if (asked.size() > Wording.MOST_QUESTIONS || asked.stream().anyMatch(one -> one.length() > Wording.LONGEST_QUESTION)) {
            faults = faults.with("questions", words.say("knowledge.fault.questions", "most", Wording.MOST_QUESTIONS, "longest", Wording.LONGEST_QUESTION));
        }
        if (body.length() > Wording.LONGEST_BODY) {
            faults = faults.with("body", words.say("knowledge.fault.long", "most", Wording.LONGEST_BODY));
        } else if (!wording(words).unsaid().isEmpty()) {
            faults = faults.with("body", words.say("knowledge.fault.alt", "name", wording(words).unsaid().getFirst()));
        }
        faults = text(faults, "topic", topic, Wording.LONGEST_TOPIC, words.say("knowledge.fault.topic"), words);
        if (!review.isEmpty() && reviewOn().filter(day -> day.isBefore(today.plusYears(10))).isEmpty()) {
            faults = faults.with("review", words.say("knowledge.fault.review"));
        } else if (checking && reviewOn().filter(day -> !day.isAfter(today)).isPresent()) {
            faults = faults.with("review", words.say("knowledge.fault.review_past"));
        }
        return why.length() > LONGEST_WHY ? faults.with("why", words.say("knowledge.fault.long", "most", LONGEST_WHY)) : faults;
    }

    private static Faults text(Faults faults, String field, String value, int longest, String missing, Words words) {
        if (value.isEmpty()) {
            return faults.with(field, missing);
        }
        return value.length() > longest ? faults.with(field, words.say("knowledge.fault.long", "most", longest)) : faults;
    }

    private static String line(HttpServletRequest request, String name) {
        return field(request, name).replaceAll("\\s+", " ").strip();
    }

    private static String field(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "").stripTrailing();
    }
}
