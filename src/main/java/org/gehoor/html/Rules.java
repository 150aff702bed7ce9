package org.gehoor.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;

/// What HTML may have to be let in. Everything that is not here stays out: its words stay, unless they were none (scripts, styles).
final class Rules {

    private static final String[] ELEMENTS = {
        "p", "div", "span", "br", "wbr", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "center", "address", "blockquote", "pre", "section", "article", "figure", "figcaption",
        "b", "strong", "i", "em", "u", "s", "strike", "del", "ins", "sub", "sup", "small", "big", "mark", "font", "code", "tt", "kbd", "samp", "var", "q", "cite", "abbr",
        "ul", "ol", "li", "dl", "dt", "dd",
        "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td"};

    /// How words and boxes look. Nothing that takes a thing out of its place, hides it, moves it or loads something.
    private static final CssSchema STYLES = CssSchema.withProperties(List.of(
            "color", "background-color", "background", "font", "font-family", "font-size", "font-style", "font-weight", "font-variant", "line-height", "letter-spacing",
            "text-align", "text-decoration", "text-indent", "text-transform", "vertical-align", "white-space", "word-wrap", "direction",
            "margin", "margin-top", "margin-right", "margin-bottom", "margin-left", "padding", "padding-top", "padding-right", "padding-bottom", "padding-left",
            "border", "border-top", "border-right", "border-bottom", "border-left", "border-color", "border-style", "border-width", "border-collapse", "border-spacing",
            "border-radius", "width", "max-width", "min-width", "height", "list-style-type"));

    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}%?");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{1,12}");
    private static final Pattern COLOUR = Pattern.compile("#?[0-9A-Za-z]{1,20}");
    private static final Pattern FACE = Pattern.compile("[\\p{L}0-9 ,'\"-]{1,200}");
    private static final Pattern TONGUE = Pattern.compile("[A-Za-z0-9-]{1,20}");
    private static final Pattern LINK = Pattern.compile("(?:https?://|mailto:|tel:).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Rules() {}

    static HtmlPolicyBuilder with(Pictures pictures) {
        return new HtmlPolicyBuilder()
                .allowElements(ELEMENTS)
                .allowElements(Rules::link, "a")
                .allowElements(pictures::element, "img")
                .allowUrlProtocols("http", "https", "mailto", "tel", "cid")
                .allowAttributes("href").matching((_, _, value) -> address(value)).onElements("a")
                .allowAttributes("src").matching((_, _, value) -> pictures.source(value)).onElements("img")
                .allowAttributes("alt").onElements("img")
                .allowAttributes("width", "height").matching(NUMBER).onElements("img", "table", "td", "th", "col")
                .allowAttributes("colspan", "rowspan").matching(NUMBER).onElements("td", "th")
                .allowAttributes("border", "cellpadding", "cellspacing").matching(NUMBER).onElements("table")
                .allowAttributes("align", "valign").matching(WORD).onElements("table", "tr", "td", "th", "thead", "tbody", "tfoot", "p", "div", "h1", "h2", "h3", "img")
                .allowAttributes("bgcolor").matching(COLOUR).onElements("table", "tr", "td", "th")
                .allowAttributes("color").matching(COLOUR).onElements("font")
                .allowAttributes("face").matching(FACE).onElements("font")
                .allowAttributes("size").matching(Pattern.compile("[+-]?\\d")).onElements("font")
                .allowAttributes("start").matching(NUMBER).onElements("ol")
                .allowAttributes("type").matching(Pattern.compile("[1aAiI]|disc|circle|square")).onElements("ol", "ul", "li")
                .allowAttributes("dir").matching(false, "ltr", "rtl", "auto").globally()
                .allowAttributes("lang").matching(TONGUE).globally()
                .allowStyling(STYLES);
    }

    /// Opens beside us, and is told nothing of us. Without an address it is words.
    private static @Nullable String link(String name, List<String> attributes) {
        if (!attributes.contains("href")) {
            return null;
        }
        attributes.addAll(List.of("target", "_blank", "rel", "noopener noreferrer nofollow"));
        return name;
    }

    /// Only ways to somebody else's page, mailbox or phone: an address of ours, or a place on our page, is none.
    private static @Nullable String address(String asked) {
        String plain = asked.strip();
        return LINK.matcher(plain).matches() && plain.chars().noneMatch(Character::isISOControl) ? scheme(plain) : null;
    }

    private static String scheme(String address) {
        int colon = address.indexOf(':');
        return address.substring(0, colon).toLowerCase(Locale.ROOT) + address.substring(colon);
    }
}
