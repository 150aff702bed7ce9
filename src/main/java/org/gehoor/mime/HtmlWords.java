package org.gehoor.mime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/// The words of HTML as plain text: paragraphs, lists, rows of tables; addresses of links beside their words, and what is quoted as lines
/// with `> `, so that it can be told from what is new.
final class HtmlWords implements NodeVisitor {

    private static final Set<String> SILENT = Set.of("script", "style", "head", "title", "template", "noframes", "iframe", "object", "applet", "svg", "math", "select");
    private static final Set<String> APART = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "pre", "hr");
    private static final int LONGEST_LINK = 300;
    private static final int DEEPEST_QUOTE = 20;

    private final StringBuilder out = new StringBuilder();
    private final Deque<Integer> lists = new ArrayDeque<>();
    private int silent;
    private int pre;
    private int quotes;
    private int quotesBefore;
    private int breaks;
    private boolean gap;
    private boolean cell;

    private HtmlWords() {}

    static String of(String html) {
        var words = new HtmlWords();
        String looked = Bounds.cut(html, Bounds.WORDS);
        Jsoup.parse(looked, "", tags(looked) > Bounds.TAGS ? Parser.xmlParser() : Parser.htmlParser()).traverse(words);
        return words.out.toString().strip();
    }

    private static long tags(String html) {
        return html.chars().filter(one -> one == '<').count();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text && silent == 0) {
            text(text.getWholeText());
        } else if (node instanceof Element element) {
            open(element, element.normalName());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element, element.normalName());
        }
    }

    private void open(Element element, String name) {
        if (SILENT.contains(name)) {
            silent++;
        }
        switch (name) {
            case "br" -> line(breaks + 1);
            case "pre", "textarea" -> pre++;
            case "ul" -> lists.push(-1);
            case "ol" -> lists.push(0);
            case "td", "th" -> cell = !out.isEmpty() && breaks == 0 && element.previousElementSibling() != null;
            case "img" -> text(element.attr("alt"));
            default -> { }
        }
        if (isBlock(element, name)) {
            line(APART.contains(name) && !(name.equals("ul") && lists.size() > 1) && !(name.equals("ol") && lists.size() > 1) ? 2 : 1);
        }
        if (name.equals("blockquote")) {
            quotes++;
        } else if (name.equals("li")) {
            item();
        } else if (name.equals("hr")) {
            word("---");
        }
    }

    private void close(Element element, String name) {
        if (SILENT.contains(name)) {
            silent--;
        }
        switch (name) {
            case "pre", "textarea" -> pre--;
            case "ul", "ol" -> lists.pop();
            case "a" -> link(element);
            default -> { }
        }
        if (isBlock(element, name)) {
            line(APART.contains(name) && lists.isEmpty() ? 2 : 1);
        }
        if (name.equals("blockquote")) {
            quotes--;
        }
    }

    private static boolean isBlock(Element element, String name) {
        return !name.equals("td") && !name.equals("th") && (name.equals("tr") || element.isBlock() && !name.equals("tbody") && !name.equals("thead") || APART.contains(name));
    }

    private void item() {
        if (lists.isEmpty() || lists.peek() < 0) {
            word("- ");
        } else {
            int number = lists.pop() + 1;
            lists.push(number);
            word(number + ". ");
        }
    }

    /// The address of a link, unless it is its words, leads into the page itself, or is too long to be of use.
    private void link(Element link) {
        String to = link.attr("href").strip().replaceFirst("^mailto:", "");
        boolean outside = to.contains("://") || link.attr("href").startsWith("mailto:");
        if (silent == 0 && outside && to.length() <= LONGEST_LINK && out.indexOf(to, Math.max(0, out.length() - to.length() - 3)) < 0 && !out.isEmpty()) {
            word(" <" + to.replaceAll("\\s", "%20") + ">");
        }
    }

    private void line(int wanted) {
        if (silent == 0) {
            breaks = Math.min(Math.max(breaks, wanted), 2);
            gap = false;
        }
    }

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (pre > 0 && one == '\n') {
                line(breaks + 1);
            } else if (one == ' ' || one == '\t' || one == '\n' || one == '\r' || one == '\f') {
                if (pre > 0) {
                    word(" ");
                } else {
                    gap = true;
                }
            } else if (one != '\u200B' && one != '\u00AD' && one != '\uFEFF' && one != '\u034F') {
                int to = i + 1;
                while (to < text.length() && text.charAt(to) > ' ') {
                    to++;
                }
                word(text.substring(i, to).replace('\u00A0', ' '));
                i = to - 1;
            }
        }
    }

    private void word(String word) {
        if (breaks > 0 || out.isEmpty()) {
            newLine();
        } else if (cell) {
            out.append(" | ");
        } else if (gap) {
            out.append(' ');
        }
        out.append(word);
        breaks = 0;
        gap = false;
        cell = false;
    }

    private void newLine() {
        String mark = "> ".repeat(Math.min(quotes, DEEPEST_QUOTE));
        if (!out.isEmpty()) {
            out.append('\n');
            if (breaks > 1) {
                out.append("> ".repeat(Math.min(quotesBefore, Math.min(quotes, DEEPEST_QUOTE))).strip()).append('\n');
            }
        }
        quotesBefore = quotes;
        out.append(mark).append("  ".repeat(Math.min(Math.max(lists.size() - 1, 0), DEEPEST_QUOTE)));
    }
}
