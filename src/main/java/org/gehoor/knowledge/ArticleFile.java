package org.gehoor.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.StaffId;

/// An article as editors keep it in a file: a head between two lines of dashes, then the body in Markdown.
///
///     ---
///     title: Border mast, who pays?
///     topic: billing
///     audience: public
///     checked: 2026-05-02
///     owner: bram
///     questions:
///       - I never left the EU, why do I pay?
///     short: We pay.
///     ---
///     A phone picks the strongest mast.
///
/// It needs `title`, `topic` and `short`; `docs/knowledge.md` tells of every line of the head.
///
/// @param checkedOn the day somebody read it through
/// @param owner     the sign-in name of who answers for it; may be empty
/// @param language  when the head says it
/// @param slug      when the head says it
public record ArticleFile(String title, String topic, Article.Audience audience, Article.State state, Optional<LocalDate> checkedOn,
                          Optional<LocalDate> reviewOn, String owner, List<String> questions, String answer, String body, Optional<Language> language,
                          Optional<String> slug) {

    private static final String DASHES = "---";
    private static final Set<String> NAMES = Set.of("title", "topic", "audience", "state", "checked", "review", "owner", "questions", "short", "language", "slug");

    public ArticleFile {
        questions = List.copyOf(questions);
    }

    /// What is wrong with a file, and in which line of it, counted from 1.
    public static final class Unreadable extends IllegalArgumentException {

        private final int line;

        Unreadable(int line, String what) {
            super(what);
            this.line = line;
        }

        public int line() {
            return line;
        }
    }

    /// Reads a file.
    ///
    /// @throws Unreadable when a line of the head is missing or cannot be read
    public static ArticleFile read(String text) {
        List<String> lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
        int end = lines.isEmpty() || !lines.getFirst().strip().equals(DASHES) ? -1 : end(lines);
        if (end < 1) {
            throw new Unreadable(1, "an article begins with a head between two lines of dashes");
        }
        var head = new Head(new HashMap<>(), new HashMap<>(), new ArrayList<>(), end + 1);
        for (int i = 1; i < end; i++) {
            head.take(lines.get(i), i + 1);
        }
        return head.file(String.join("\n", lines.subList(end + 1, lines.size())).strip());
    }

    /// The article of this file, as it is looked after there.
    public Article article(ArticleId id, String name, Language in, Optional<StaffId> ownedBy) {
        return new Article(id, name, in, topic, audience, state, title, answer, questions, body, new Article.Care(checkedOn, reviewOn, ownedBy), 1);
    }

    /// What it says.
    public Wording wording() {
        return new Wording(title, answer, questions, body, topic, audience);
    }

    private static int end(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(DASHES)) {
                return i;
            }
        }
        return -1;
    }

    /// The lines of the head, each with its number.
    private record Head(Map<String, String> values, Map<String, Integer> numbers, List<String> questions, int end) {

        void take(String line, int number) {
            int colon = line.indexOf(':');
            if (line.stripLeading().startsWith("- ")) {
                questions.add(line.stripLeading().substring(2).strip());
            } else if (colon >= 0 && NAMES.contains(line.substring(0, colon))) {
                values.put(line.substring(0, colon), line.substring(colon + 1).strip());
                numbers.put(line.substring(0, colon), number);
            } else if (!line.isBlank()) {
                throw new Unreadable(number, colon < 0 ? "no name and value in the head: " + line : "the head has no " + line.substring(0, colon));
            }
        }

        ArticleFile file(String body) {
            Optional<LocalDate> checked = day("checked");
            Article.State state = find("state").map(this::state).orElse(checked.isPresent() ? Article.State.CHECKED : Article.State.UNCHECKED);
            if (state == Article.State.CHECKED && checked.isEmpty()) {
                throw new Unreadable(end, "the head of a checked article names the day it was checked");
            }
            return new ArticleFile(value("title", Wording.LONGEST_TITLE), value("topic", Wording.LONGEST_TOPIC), audience(), state, checked, day("review"),
                    find("owner").orElse(""), questionsChecked(), value("short", Wording.LONGEST_ANSWER), body(body), language(), slug());
        }

        private String body(String body) {
            if (body.length() > Wording.LONGEST_BODY) {
                throw new Unreadable(end + 1, "the body has more than " + Wording.LONGEST_BODY + " characters");
            }
            return body;
        }

        private List<String> questionsChecked() {
            if (questions.size() > Wording.MOST_QUESTIONS || questions.stream().anyMatch(one -> one.length() > Wording.LONGEST_QUESTION)) {
                throw new Unreadable(numbers.getOrDefault("questions", end), "at most " + Wording.MOST_QUESTIONS + " questions of " + Wording.LONGEST_QUESTION
                        + " characters");
            }
            return questions;
        }

        private Article.Audience audience() {
            return switch (find("audience").orElse("public")) {
                case "public" -> Article.Audience.PUBLIC;
                case "staff" -> Article.Audience.STAFF;
                default -> throw new Unreadable(numbers.getOrDefault("audience", end), "the audience is public or staff");
            };
        }

        private Article.State state(String code) {
            return switch (code) {
                case "draft" -> Article.State.DRAFT;
                case "unchecked" -> Article.State.UNCHECKED;
                case "checked" -> Article.State.CHECKED;
                default -> throw new Unreadable(numbers.getOrDefault("state", end), "the state is draft, unchecked or checked");
            };
        }

        private Optional<Language> language() {
            return find("language").map(tag -> Language.of(tag)
                    .orElseThrow(() -> new Unreadable(numbers.getOrDefault("language", end), "the language is nl, en, fr or de")));
        }

        private Optional<String> slug() {
            return find("slug").map(slug -> {
                if (!Slug.isPlain(slug)) {
                    throw new Unreadable(numbers.getOrDefault("slug", end), "a slug has small letters, digits and hyphens");
                }
                return slug;
            });
        }

        private Optional<LocalDate> day(String name) {
            try {
                return find(name).map(LocalDate::parse);
            } catch (DateTimeParseException none) {
                throw new Unreadable(numbers.getOrDefault(name, end), name + " is a day such as 2026-05-02");
            }
        }

        private String value(String name, int longest) {
            String value = find(name).orElseThrow(() -> new Unreadable(numbers.getOrDefault(name, end), "the head of an article names its " + name));
            if (value.length() > longest) {
                throw new Unreadable(numbers.getOrDefault(name, end), name + " has more than " + longest + " characters");
            }
            return value;
        }

        private Optional<String> find(String name) {
            return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
        }
    }
}
