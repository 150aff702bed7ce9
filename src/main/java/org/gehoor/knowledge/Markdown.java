package org.gehoor.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/// Reads what editors write. Tags in it come out as text; an address that could run something comes out empty.
final class Markdown {

    private static final int HIGHEST = 2;
    private static final int LOWEST = 6;
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("https", "http", "mailto", "tel"))).build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.COMPACT).build();

    private Markdown() {}

    /// As HTML, with the highest heading an h2.
    static String html(String markdown) {
        Node document = PARSER.parse(markdown);
        var highest = new Highest();
        document.accept(highest);
        document.accept(new Shift(HIGHEST - highest.level));
        return HTML.render(document);
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
