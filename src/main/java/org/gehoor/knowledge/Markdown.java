package org.gehoor.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/// Reads what editors write. Tags in it come out as text; an address that could run something comes out empty.
final class Markdown {

    /// The name of a file of an article, as [ArticleFiles] gives it.
    private static final Pattern FILE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,95}\\.(?:png|jpg|gif|webp|pdf)");
    private static final int HIGHEST = 2;
    private static final int LOWEST = 6;
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("https", "http", "mailto", "tel"))).build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.COMPACT).build();

    private Markdown() {}

    /// As HTML, with the highest heading an h2.
    static String html(String markdown) {
        return html(markdown, "");
    }

    /// As HTML, with the highest heading an h2. A picture is one of the article's own files, and never loaded from anywhere else.
    ///
    /// @param files where the files of the article are served, with a slash at its end
    static String html(String markdown, String files) {
        Node document = PARSER.parse(markdown);
        document.accept(new Addresses(files));
        var highest = new Highest();
        document.accept(highest);
        document.accept(new Shift(HIGHEST - highest.level));
        return HTML.render(document);
    }

    /// The names of files that are shown or pointed to.
    static Set<String> files(String markdown) {
        var found = new Named();
        PARSER.parse(markdown).accept(found);
        return found.files;
    }

    /// The addresses of pictures of which nobody says what is to be seen.
    static List<String> unsaid(String markdown) {
        var found = new Named();
        PARSER.parse(markdown).accept(found);
        return found.unsaid;
    }

    /// The paragraphs and lists, as text, in their order.
    static List<String> paragraphs(String markdown) {
        var found = new ArrayList<String>();
        for (Node node = PARSER.parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Block && !(node instanceof Heading)) {
                String text = TEXT.render(node).strip();
                if (!text.isEmpty()) {
                    found.add(text);
                }
            }
        }
        return found;
    }

    /// Leads to the article's own files, and makes a picture from elsewhere a link to it.
    private static final class Addresses extends AbstractVisitor {
        private final String files;

        private Addresses(String files) {
            this.files = files;
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            if (FILE.matcher(image.getDestination()).matches()) {
                image.setDestination(files + image.getDestination());
                return;
            }
            var link = new Link(image.getDestination(), image.getTitle());
            for (Node child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
                link.appendChild(child);
            }
            if (link.getFirstChild() == null) {
                link.appendChild(new Text(image.getDestination()));
            }
            image.insertBefore(link);
            image.unlink();
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            if (FILE.matcher(link.getDestination()).matches()) {
                link.setDestination(files + link.getDestination());
            } else if (Slug.isPlain(link.getDestination())) {
                link.setDestination("/help/" + link.getDestination());
            }
        }
    }

    private static final class Named extends AbstractVisitor {
        private final Set<String> files = new LinkedHashSet<>();
        private final List<String> unsaid = new ArrayList<>();

        @Override
        public void visit(Image image) {
            add(image.getDestination());
            if (TEXT.render(image).isBlank() || image.getFirstChild() == null) {
                unsaid.add(image.getDestination());
            }
        }

        @Override
        public void visit(Link link) {
            add(link.getDestination());
            visitChildren(link);
        }

        private void add(String destination) {
            if (FILE.matcher(destination).matches()) {
                files.add(destination);
            }
        }
    }

    private static final class Highest extends AbstractVisitor {
        private int level = LOWEST;

        @Override
        public void visit(Heading heading) {
            level = Math.min(level, heading.getLevel());
        }
    }

    private static final class Shift extends AbstractVisitor {
        private final int by;

        private Shift(int by) {
            this.by = by;
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.clamp(heading.getLevel() + by, HIGHEST, LOWEST));
        }
    }
}
