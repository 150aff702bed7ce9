package org.gehoor.knowledge;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.gehoor.db.Work;
import org.gehoor.files.FileType;
import org.gehoor.files.Upload;
import org.gehoor.pages.Refusal;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Pictures and PDF files that articles show. A file never changes under its name; what it is, is seen from its bytes.
///
/// They are ours and meant to be read by everybody, so they are not sealed as customers' files are. Who may see one is who may see its article.
public final class ArticleFiles {

    /// The most files of one article.
    public static final int MOST = 30;
    /// The most characters of what is said of a picture.
    public static final int LONGEST_ALT = 300;

    private static final int PIECE = 256 * 1024;
    private static final Map<String, String> ENDINGS = Map.of("image/png", "png", "image/jpeg", "jpg", "image/gif", "gif", "image/webp", "webp",
            "application/pdf", "pdf");

    private final JdbcClient db;
    private final Work work;
    private final Clock clock;

    ArticleFiles(JdbcClient db, Work work, Clock clock) {
        this.db = db;
        this.work = work;
        this.clock = clock;
    }

    /// A file of an article.
    ///
    /// @param name as it stands in the text: `mast.png`
    /// @param alt  what is to be seen, or what the document is
    /// @param size in bytes
    public record Kept(String name, String type, String alt, long size, Instant addedAt) {

        public boolean isPicture() {
            return type.startsWith("image/");
        }

        /// How it is written in the text.
        public String markdown() {
            String said = alt.replaceAll("[\\[\\]\\\\]", "");
            return (isPicture() ? "!" : "") + "[" + said + "](" + name + ")";
        }
    }

    /// The files of an article, by name.
    public List<Kept> list(ArticleId article) {
        return db.sql("select * from article_file where article = :article order by name").param("article", article.value())
                .query(ArticleFiles::kept).list();
    }

    public Optional<Kept> find(ArticleId article, String name) {
        return db.sql("select * from article_file where article = :article and name = :name")
                .param("article", article.value()).param("name", name)
                .query(ArticleFiles::kept).optional();
    }

    /// The bytes, piece by piece.
    public InputStream open(ArticleId article, String name) {
        return new SequenceInputStream(new Pieces(article, name));
    }

    /// Keeps a file under a name that no file of this article has.
    ///
    /// @throws Refusal NOT_A_PICTURE, NO_ALT, TOO_MANY_FILES
    public Kept add(ArticleId article, Upload upload, String alt, StaffId by) {
        String said = alt.strip().replaceAll("\\s+", " ");
        if (said.isEmpty() || said.length() > LONGEST_ALT) {
            throw new Refusal(KnowledgeRefusal.NO_ALT, "most", LONGEST_ALT);
        }
        String type = type(upload);
        String ending = Optional.ofNullable(ENDINGS.get(type)).orElseThrow(() -> new Refusal(KnowledgeRefusal.NOT_A_PICTURE, "name", upload.name()));
        return work.whole(() -> {
            db.sql("select id from article where id = :id for update").param("id", article.value()).query().singleColumn();
            if (list(article).size() >= MOST) {
                throw new Refusal(KnowledgeRefusal.TOO_MANY_FILES, "most", MOST);
            }
            String name = freeName(article, upload.name(), ending);
            db.sql("""
                    insert into article_file (article, name, type, alt, size, added_at, added_by)
                    values (:article, :name, :type, :alt, :size, :now, :by)
                    """)
                    .param("article", article.value()).param("name", name).param("type", type).param("alt", said).param("size", upload.size())
                    .param("now", at(clock.instant())).param("by", by.value())
                    .update();
            write(article, name, upload);
            return find(article, name).orElseThrow();
        });
    }

    /// Takes a file away; older versions that showed it show only what was said of it.
    public void remove(ArticleId article, String name) {
        db.sql("delete from article_file where article = :article and name = :name").param("article", article.value()).param("name", name).update();
    }

    private void write(ArticleId article, String name, Upload upload) {
        try (InputStream in = upload.open()) {
            int number = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                db.sql("insert into article_file_piece (article, name, number, content) values (:article, :name, :number, :content)")
                        .param("article", article.value()).param("name", name).param("number", number++).param("content", piece).update();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String type(Upload upload) {
        try (InputStream in = upload.open()) {
            return FileType.of(in.readNBytes(PIECE), upload.name());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String freeName(ArticleId article, String sent, String ending) {
        int stop = sent.lastIndexOf('.');
        String stem = Slug.of(stop > 0 ? sent.substring(0, stop) : sent);
        String name = stem + "." + ending;
        for (int number = 2; find(article, name).isPresent(); number++) {
            name = stem + "-" + number + "." + ending;
        }
        return name;
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(row.getString("name"), row.getString("type"), row.getString("alt"), row.getLong("size"), instant(row, "added_at"));
    }

    /// Asks for the next piece when the one before was read.
    private final class Pieces implements Enumeration<InputStream> {

        private final ArticleId article;
        private final String name;
        private int number;
        private Optional<byte[]> next;

        private Pieces(ArticleId article, String name) {
            this.article = article;
            this.name = name;
            this.next = piece();
        }

        @Override
        public boolean hasMoreElements() {
            return next.isPresent();
        }

        @Override
        public InputStream nextElement() {
            byte[] piece = next.orElseThrow(NoSuchElementException::new);
            number++;
            next = piece();
            return new ByteArrayInputStream(piece);
        }

        private Optional<byte[]> piece() {
            return db.sql("select content from article_file_piece where article = :article and name = :name and number = :number")
                    .param("article", article.value()).param("name", name).param("number", number)
                    .query(byte[].class).optional();
        }
    }
}
