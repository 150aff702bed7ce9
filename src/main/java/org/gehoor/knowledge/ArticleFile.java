package org.gehoor.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
/// @param owner the sign-in name of who answers for it
public record ArticleFile(String title, String topic, Article.Audience audience, LocalDate checkedOn, String owner, List<String> questions,
                          String answer, String body) {

    private static final String DASHES = "---";

    public ArticleFile {
        questions = List.copyOf(questions);
    }

    /// Reads a file.
    ///
    /// @throws IllegalArgumentException when a line of the head is missing or cannot be read
    public static ArticleFile read(String text) {
        List<String> lines = text.lines().toList();
        int end = lines.isEmpty() || !lines.getFirst().equals(DASHES) ? -1 : lines.subList(1, lines.size()).indexOf(DASHES) + 1;
        if (end < 1) {
            throw new IllegalArgumentException("an article begins with a head between two lines of dashes");
        }
        var head = new HashMap<String, String>();
        var questions = new ArrayList<String>();
        for (String line : lines.subList(1, end)) {
            if (line.startsWith("  - ")) {
                questions.add(line.substring(4).strip());
            } else {
                int colon = line.indexOf(':');
                if (colon < 0) {
                    throw new IllegalArgumentException("no name and value in the head: " + line);
                }
                head.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        return new ArticleFile(value(head, "title"), value(head, "topic"), Article.Audience.of(value(head, "audience")),
                LocalDate.parse(value(head, "checked")), value(head, "owner"), questions, value(head, "short"),
                String.join("\n", lines.subList(end + 1, lines.size())).strip());
    }

    /// The article of this file, checked on its day.
    public Article article(ArticleId id, String slug, Language language, Optional<StaffId> owner) {
        return new Article(id, slug, language, topic, audience, Article.State.CHECKED, title, answer, questions, body,
                new Article.Care(Optional.of(checkedOn), Optional.empty(), owner), 1);
    }

    private static String value(Map<String, String> head, String name) {
        String value = head.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("the head of an article names its " + name);
        }
        return value;
    }
}
