package org.gehoor.knowledge;

import java.util.List;

/// What an article says, all of it, at one time.
///
/// @param questions how customers ask for it, one each
/// @param body      in Markdown
public record Wording(String title, String answer, List<String> questions, String body, String topic, Article.Audience audience) {

    /// The most characters of each part.
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_ANSWER = 600;
    public static final int LONGEST_QUESTION = 300;
    public static final int LONGEST_BODY = 60_000;
    public static final int LONGEST_TOPIC = 60;
    /// The most questions.
    public static final int MOST_QUESTIONS = 100;

    public Wording {
        questions = List.copyOf(questions);
    }

    /// What it says now.
    public static Wording of(Article article) {
        return new Wording(article.title(), article.answer(), article.questions(), article.body(), article.topic(), article.audience());
    }

    /// The questions as they are written: one on each line.
    public String lines() {
        return String.join("\n", questions);
    }
}
