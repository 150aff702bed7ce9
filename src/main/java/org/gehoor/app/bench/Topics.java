package org.gehoor.app.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What articles might say and customers might ask. Words come as often as in any text, the second half as often as the first, the third a third as
/// often (Zipf); and every article has some of its own, which its questions have as well, one in ten misspelt.
final class Topics {

    private static final List<String> COMMON = List.of(("de het een ik en van is niet mijn dat u op te in wij voor met die er maar kan om hoe wat als bij aan "
            + "heb dan uw zijn of naar ook nog geen wel al moet wordt door krijg doe waar wil over uit mag meer").split(" "));
    private static final int VOCABULARY = 12_000;
    private static final int OWN = 24;
    private static final double OWN_SHARE = 0.3;
    private static final int ASKED_WORDS = 11;
    private static final int PARAGRAPHS = 6;

    private final SplittableRandom dice;
    private final List<String> words;
    private final double[] upTo;
    private final List<Topic> articles = new ArrayList<>();

    Topics(int many, SplittableRandom dice) {
        this.dice = dice;
        var sentences = new Sentences();
        this.words = Stream.concat(COMMON.stream(), Stream.generate(() -> sentences.rare(dice) + (dice.nextInt(3) == 0 ? Sentences.everyday(dice) : "")))
                .distinct().limit(VOCABULARY).toList();
        this.upTo = new double[words.size()];
        double sum = 0;
        for (int rank = 0; rank < upTo.length; rank++) {
            sum += 1.0 / (rank + 2.7);
            upTo[rank] = sum;
        }
        for (int number = 0; number < many; number++) {
            articles.add(new Topic(number, Stream.generate(() -> words.get(COMMON.size() + dice.nextInt(words.size() - COMMON.size()))).limit(OWN).toList()));
        }
    }

    record Question(String words, String slug) {}

    List<Topic> articles() {
        return articles;
    }

    /// A question that some article answers, in words of its own.
    Question question() {
        Topic topic = articles.get(dice.nextInt(articles.size()));
        return new Question(topic.sentence(ASKED_WORDS, true), topic.slug());
    }

    /// One article to be.
    final class Topic {
        private final int number;
        private final List<String> own;
        private final List<String> questions = new ArrayList<>();
        private final String title;
        private final String answer;
        private final String body;

        private Topic(int number, List<String> own) {
            this.number = number;
            this.own = own;
            this.title = sentence(6, false);
            this.answer = sentence(22, false);
            this.body = Stream.generate(() -> sentence(35, false)).limit(PARAGRAPHS).collect(Collectors.joining("\n\n"));
            for (int i = 0; i < 5; i++) {
                questions.add(sentence(ASKED_WORDS, false));
            }
        }

        int number() {
            return number;
        }

        String slug() {
            return "article-" + number;
        }

        String title() {
            return title;
        }

        String answer() {
            return answer;
        }

        String body() {
            return body;
        }

        List<String> questions(int most) {
            return questions.subList(0, most);
        }

        private String sentence(int length, boolean hasty) {
            String text = Stream.generate(() -> dice.nextDouble() < OWN_SHARE ? own.get(dice.nextInt(own.size())) : any()).limit(length)
                    .map(word -> hasty && dice.nextInt(10) == 0 ? misspelt(word) : word).collect(Collectors.joining(" "));
            return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
        }
    }

    private String any() {
        double at = dice.nextDouble() * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, at);
        return words.get(found >= 0 ? found : Math.min(-found - 1, words.size() - 1));
    }

    private String misspelt(String word) {
        int at = dice.nextInt(word.length());
        return word.length() < 4 ? word : word.substring(0, at) + word.substring(at + 1);
    }
}
