package org.gehoor.app.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.gehoor.app.Server;
import org.gehoor.db.Work;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Articles;
import org.gehoor.knowledge.Certainty;
import org.gehoor.knowledge.Passage;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.Language;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A thousand articles with five ways to ask each, and customers who ask in other words. Who does not find most of what is there ends the run.
final class AskLoad {

    private static final int VARIANTS = 5;
    private static final int QUESTIONS = 4_000;
    private static final double MUST_BE_FOUND = 0.6;
    private static final long BETWEEN_EDITS = 100_000_000;

    private final Options options;
    private final ApplicationContext house;
    private final Articles articles;
    private final Certainty certainty;
    private final Topics topics;
    private final List<Topics.Question> questions = new ArrayList<>();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong found = new AtomicLong();

    private AskLoad(Options options, ApplicationContext house) {
        this.options = options;
        this.house = house;
        this.articles = house.getBean(Articles.class);
        this.certainty = house.getBean(Certainty.class);
        this.topics = new Topics(options.number("articles", 1_000), new SplittableRandom(1));
    }

    static void run(Options options) throws IOException {
        try (Server server = Server.start(false, InHouse.settings(options))) {
            System.out.println("ready");
            new AskLoad(options, server.context()).run();
            System.in.read();
        }
    }

    private void run() {
        fill();
        long before = heap();
        InHouse.phase("first", times -> ask(times, questions.getFirst()));
        long after = heap();
        all(options.number("warmup", 10), new Times(0));
        InHouse.phase("ask", times -> all(options.number("seconds", 20), times));
        InHouse.phase("edit", times -> {
            Thread editor = Thread.ofPlatform().daemon().start(this::edit);
            all(options.number("seconds", 20), times);
            editor.interrupt();
        });
        long loaded = heap();
        var bare = new BareSearch(topics.articles());
        bare(bare, options.number("warmup", 10), new Times(0));
        InHouse.phase("bare", times -> bare(bare, options.number("seconds", 20), times));
        if (found.get() < MUST_BE_FOUND * asked.get()) {
            throw new Failed("Of %,d questions only %,d found their article among three".formatted(asked.get(), found.get()));
        }
        System.out.println("found their article among three: %,d of %,d".formatted(found.get(), asked.get()));
        System.out.println("memory of the index and what it keeps of the articles: %d MB after the first question, %d MB after all".formatted(
                after - before >> 20, loaded - before >> 20));
    }

    private void fill() {
        LocalDate today = LocalDate.of(2026, 11, 22);
        house.getBean(Work.class).whole(() -> topics.articles().forEach(topic -> articles.add(new Article(ArticleId.at(Instant.ofEpochSecond(topic.number())), topic.slug(),
                Language.NL, "billing", Article.Audience.PUBLIC, Article.State.CHECKED, topic.title(), topic.answer(), topic.questions(VARIANTS), topic.body(),
                new Article.Care(Optional.of(today), Optional.empty(), Optional.empty()), 1))));
        for (int i = 0; i < QUESTIONS; i++) {
            questions.add(topics.question());
        }
    }

    private void all(int seconds, Times times) {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        int askers = options.number("askers", 20);
        Crowd.of(askers, number -> {
            for (int turn = 0; System.nanoTime() < until; turn++) {
                ask(times, questions.get((number + turn * askers) % questions.size()));
            }
        }).end();
    }

    private void ask(Times times, Topics.Question question) {
        long from = System.nanoTime();
        List<Passage> passages = articles.search(question.words(), Language.NL, Article.Audience.PUBLIC, 3);
        boolean alone = !passages.isEmpty() && certainty.isSure(passages.getFirst(), Language.NL);
        times.add(System.nanoTime() - from);
        asked.incrementAndGet();
        if (alone || passages.stream().anyMatch(passage -> passage.article().slug().equals(question.slug()))) {
            found.incrementAndGet();
        }
    }

    private void bare(BareSearch bare, int seconds, Times times) {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        int askers = options.number("askers", 20);
        Crowd.of(askers, number -> {
            for (int turn = 0; System.nanoTime() < until; turn++) {
                long from = System.nanoTime();
                bare.find(questions.get((number + turn * askers) % questions.size()).words(), 3);
                times.add(System.nanoTime() - from);
            }
        }).end();
    }

    private void edit() {
        JdbcClient db = house.getBean(JdbcClient.class);
        for (int turn = 0; !Thread.currentThread().isInterrupted(); turn++) {
            db.sql("update article set body = body || ' ' where slug = :slug").param("slug", "article-" + turn % topics.articles().size()).update();
            LockSupport.parkNanos(BETWEEN_EDITS);
        }
    }

    /// What is in use on the heap when all that is not has been taken away.
    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
