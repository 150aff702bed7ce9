package org.gehoor.knowledge;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gehoor.db.Work;
import org.gehoor.knowledge.Brought.Fate;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A folder of Markdown files is brought in: in it the files, or a folder of them for each language.
///
/// 1. The same folder once more changes only what changed in it; what changed is a new version.
/// 2. What a person changed here since the last time is left as it is, and said; unless it is asked to be replaced, and then that is said.
/// 3. A file that cannot be read is told with its line, and the others are brought in. Each file is a piece of work of its own.
public final class ArticleFolder {

    private static final int DEEPEST = 4;
    private static final long LARGEST = 1 << 20;

    private final Articles articles;
    private final Versions versions;
    private final Pen pen;
    private final Work work;
    private final Clock clock;

    private ArticleFolder(JdbcClient db, Work work, Clock clock) {
        this.articles = new Articles(db, new Search(new Library(db)), clock);
        this.versions = new Versions(db);
        this.pen = new Pen(db, versions, clock);
        this.work = work;
        this.clock = clock;
    }

    /// On a database that is there, for the command line.
    public static ArticleFolder on(JdbcClient db, Work work, Clock clock) {
        return new ArticleFolder(db, work, clock);
    }

    /// Brings everything in, in the order of the names, and tells of each file.
    ///
    /// @param owners  who is meant by the sign-in name in a file
    /// @param replace whether what a person changed here is replaced by what the file says
    /// @throws IOException when the folder cannot be read
    public void bring(Path folder, Map<String, StaffId> owners, boolean replace, Consumer<Brought> teller) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            files = all.filter(Files::isRegularFile).filter(file -> file.getFileName().toString().endsWith(".md")).sorted().toList();
        }
        for (Path file : files) {
            teller.accept(bring(folder, file, owners, replace));
        }
    }

    private Brought bring(Path folder, Path path, Map<String, StaffId> owners, boolean replace) {
        String name = folder.equals(path) ? path.getFileName().toString() : folder.relativize(path).toString();
        try {
            if (Files.size(path) > LARGEST) {
                throw new ArticleFile.Unreadable(1, "the file is larger than 1 MB");
            }
            ArticleFile file = ArticleFile.read(Files.readString(path).replace("\u0000", ""));
            Language language = file.language().or(() -> folder(path)).orElseThrow(() -> new ArticleFile.Unreadable(1,
                    "put it in a folder nl, en, fr or de, or name its language in the head"));
            String slug = file.slug().orElseGet(() -> path.getFileName().toString().replaceFirst("\\.md$", ""));
            if (!Slug.isPlain(slug)) {
                throw new ArticleFile.Unreadable(1, "the name of the file has small letters, digits and hyphens, or the head names a slug");
            }
            Optional<StaffId> owner = Optional.ofNullable(owners.get(file.owner()));
            String unknown = owner.isEmpty() && !file.owner().isEmpty() ? "nobody signs in as " + file.owner() : "";
            return work.whole(() -> new Brought(name, take(file, slug, language, owner, replace), 0, unknown));
        } catch (ArticleFile.Unreadable wrong) {
            return new Brought(name, Fate.UNREADABLE, wrong.line(), String.valueOf(wrong.getMessage()));
        } catch (CharacterCodingException noText) {
            return new Brought(name, Fate.UNREADABLE, 1, "it is no text in UTF-8");
        } catch (IOException unreadable) {
            return new Brought(name, Fate.UNREADABLE, 1, "it cannot be read");
        }
    }

    private Fate take(ArticleFile file, String slug, Language language, Optional<StaffId> owner, boolean replace) {
        Optional<Article> there = articles.find(slug, language).map(Article::id).flatMap(pen::hold);
        if (there.isEmpty()) {
            articles.add(file.article(ArticleId.at(clock.instant()), slug, language, owner));
            return Fate.ADDED;
        }
        Article article = there.get();
        ArticleVersion newest = versions.latest(article.id());
        Optional<ArticleVersion> last = versions.latestFromAFile(article.id());
        boolean handled = !newest.isFromAFile() || !pen.steps(article.id()).isEmpty();
        if (newest.wording().equals(file.wording()) || last.filter(version -> version.wording().equals(file.wording())).isPresent()) {
            return handled || newest.number() != article.version() ? Fate.SAME : cared(article, newest, file, owner);
        }
        if (handled && (!replace || article.state() == Article.State.ARCHIVED)) {
            return Fate.LEFT;
        }
        ArticleVersion kept = pen.keep(article.id(), newest.number(), file.wording(), Optional.empty(), "", OptionalInt.empty());
        if (article.state() != Article.State.CHECKED || file.state() == Article.State.CHECKED) {
            pen.use(article.id(), kept, file.state(), file.checkedOn());
            pen.care(article.id(), owner, file.reviewOn());
        }
        pen.source(article.id()).flatMap(source -> articles.find(source.article()))
                .ifPresent(source -> pen.follow(article.id(), source.id(), source.version()));
        return handled ? Fate.REPLACED : Fate.CHANGED;
    }

    /// The text is the same; how it is looked after may have changed.
    private Fate cared(Article article, ArticleVersion newest, ArticleFile file, Optional<StaffId> owner) {
        var care = new Article.Care(file.checkedOn(), file.reviewOn(), owner);
        if (article.state() == file.state() && article.care().equals(care)) {
            return Fate.SAME;
        }
        pen.use(article.id(), newest, file.state(), file.checkedOn());
        pen.care(article.id(), owner, file.reviewOn());
        return Fate.CHANGED;
    }

    /// The language that a file's folder is named for.
    private static Optional<Language> folder(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).map(Path::getFileName).map(Path::toString)
                .filter(name -> name.length() == 2).flatMap(Language::of);
    }
}
