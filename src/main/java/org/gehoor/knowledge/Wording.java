package org.gehoor.knowledge;

import java.util.List;
import java.util.Set;

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

    /// The body as HTML. Its highest heading is an h2.
    ///
    /// @param files where the files of the article are served, with a slash at its end
    public String html(String files) {
        return Markdown.html(body, files);
    }

    /// The names of the files that the body shows or points to.
    public Set<String> files() {
        return Markdown.files(body);
    }

    /// The addresses of pictures in the body of which nobody says what is to be seen.
    public List<String> unsaid() {
        return Markdown.unsaid(body);
    }

    /// The questions as they are written: one on each line.
    public String lines() {
        return String.join("\n", questions);
    }
}
