package org.gehoor.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.gehoor.db.embedded.EmbeddedPostgres;
import org.gehoor.db.embedded.PostgresSettings;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The articles of the demonstration on a database of their own.
public final class ArticlesInATest implements AutoCloseable {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-12T08:06:00Z"), ZoneOffset.UTC);
    private static final Path FILES = Path.of("src/main/resources/demo/articles");

    private final EmbeddedPostgres postgres;
    private final SingleConnectionDataSource connection;
    final JdbcClient db;
    final Articles articles;

    private ArticlesInATest(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        Flyway.configure().dataSource(postgres.jdbcUrl(), postgres.user(), postgres.password()).load().migrate();
        this.connection = new SingleConnectionDataSource(postgres.jdbcUrl(), postgres.user(), postgres.password(), true);
        this.db = JdbcClient.create(connection);
        this.articles = new Articles(db, new Search(new Library(db)), CLOCK);
    }

    /// Starts a database in this folder and puts all articles in it.
    public static ArticlesInATest in(Path folder) {
        var settings = PostgresSettings.in(folder.resolve("data")).withPrograms(Path.of("target/postgres-programs").toAbsolutePath());
        var here = new ArticlesInATest(EmbeddedPostgres.start(settings));
        for (Language language : Language.written()) {
            files(language).forEach(here.articles::add);
        }
        return here;
    }

    public Articles articles() {
        return articles;
    }

    static List<Article> files(Language language) {
        try (Stream<Path> files = Files.list(FILES.resolve(language.tag()))) {
            return files.sorted().map(file -> {
                try {
                    return ArticleFile.read(Files.readString(file)).article(ArticleId.at(CLOCK.instant()),
                            file.getFileName().toString().replace(".md", ""), language, Optional.empty());
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        connection.destroy();
        postgres.close();
    }

    /// An article that somebody checked on 2 May, with a short answer and one paragraph.
    public static Article article(String slug, Language language, Article.Audience audience, Article.State state, String title) {
        return new Article(ArticleId.at(CLOCK.instant()), slug, language, "billing", audience, state, title, "Kort: wij betalen.", List.of(), "Een telefoon kiest de sterkste mast.",
                new Article.Care(Optional.of(LocalDate.of(2026, 5, 2)), Optional.empty(), Optional.empty()), 1);
    }
}
