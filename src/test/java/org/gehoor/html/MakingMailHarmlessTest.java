package org.gehoor.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MakingMailHarmlessTest {

    @Test
    void what_a_mail_looks_like_stays() {
        String letter = """
                <h1 style="color:#0b5a5e;text-align:center">Factuur</h1><p>Beste <b>Samira</b>,<br>zie <i>bijlage</i>.</p>
                <table border="1" cellpadding="4"><tbody><tr><th align="left">Wat</th><td bgcolor="#ffffff" colspan="2">€ 14,50</td></tr></tbody></table>
                <ul><li>een</li></ul><blockquote>eerder</blockquote><font color="red" size="2" face="Arial">rood</font>""";
        String safe = made(letter);

        assertThat(safe).contains("<h1 style=\"color:#0b5a5e;text-align:center\">", "<b>Samira</b>", "<table border=\"1\" cellpadding=\"4\">",
                "<th align=\"left\">Wat</th>", "bgcolor=\"#ffffff\" colspan=\"2\"", "<ul><li>een</li></ul>", "<blockquote>eerder</blockquote>",
                "<font color=\"red\" size=\"2\" face=\"Arial\">rood</font>", "€ 14,50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>x()</script>", "<style>p{color:red}</style>", "<form action=/a><input name=b></form>", "<iframe src=//x.example></iframe>",
        "<object data=x></object>", "<embed src=x>", "<svg onload=x()></svg>", "<math><mi xlink:href=\"javascript:x()\"></math>", "<meta http-equiv=refresh content=0>",
        "<base href=//x.example>", "<link rel=stylesheet href=//x.example>", "<video src=//x.example poster=//x.example></video>", "<a name=main id=main></a>",
        "<p id=said-1 class=banner onclick=x() tabindex=0 role=alert></p>", "<a href=\"javascript:x()\"></a>", "<a href=\"#main\"></a>", "<a href=\"/desk\"></a>",
        "<a href=\"data:text/html,x\"></a>", "<a href=\"java\tscript:x()\"></a>", "<img src=\"data:image/png;base64,AAAA\">", "<img src=\"/desk/signout\">",
        "<img src=\"cid:unknown\">", "<img src=\"http://x.example/a.png\">", "<div style=\"background:url(//x.example/a)\"></div>", "<template><b>x</b></template>",
        "<p style=\"position:fixed;top:0;z-index:9;display:none\"></p>", "<input autofocus onfocus=x()>", "<button formaction=/a></button>", "<noscript><p title=\"</noscript><img src=x onerror=x()>\"></noscript>"})
    void what_could_do_something_goes(String hostile) {
        assertThat(made(hostile)).doesNotContainIgnoringCase("x()", "x.example", "javascript", "data:", "src=", "href=", "url(", "position", "display", "id=", "name=",
                "class=", "role=", "<form", "<svg", "<style", "<meta", "<base", "<iframe", "<input", "<button", "tabindex", "onclick");
    }

    @Test
    void a_link_opens_beside_us_and_is_told_nothing_of_us() {
        assertThat(made("<a href=' HTTPS://example.nl/a?b=1&amp;c=2#d' target=_top rel=opener onclick=x()>hier</a>")).isEqualTo(
                "<a href=\"https://example.nl/a?b&#61;1&amp;c&#61;2#d\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">hier</a>");
        assertThat(made("<a href='mailto:vos@example.nl'>mail</a> <a href='tel:+31118550123'>bel</a>")).contains("href=\"mailto:vos&#64;example.nl\"", "href=\"tel:&#43;31118550123\"");
        assertThat(made("<a href='javascript:x()'>hier</a>")).isEqualTo("hier");
    }

    @Test
    void pictures_from_elsewhere_wait_until_somebody_asks_for_them() {
        String mail = "<img src='https://x.example/a.png' alt='logo'><img src='//x.example/b.png'><img src='http://x.example/c.png' alt='oud'>";

        assertThat(SafeHtml.of(mail, false)).isEqualTo(new Safe("<img alt=\"logo\" /><img alt=\"oud\" />", true));
        assertThat(SafeHtml.of(mail, true)).isEqualTo(
                new Safe("<img src=\"https://x.example/a.png\" alt=\"logo\" /><img src=\"https://x.example/b.png\" /><img alt=\"oud\" />", true));
        assertThat(SafeHtml.of("<p>niets</p>", true).hadRemote()).isFalse();
    }

    @Test
    void a_picture_of_one_pixel_is_never_loaded() {
        assertThat(SafeHtml.of("<img src='https://x.example/seen.gif' width=1 height=1>", true)).isEqualTo(new Safe("", false));
    }

    @Test
    void a_picture_that_came_with_the_mail_gets_an_address_of_ours() {
        assertThat(SafeHtml.of("<img src='CID:logo@x'><img src='cid:other'>", false, id -> Optional.of("data:image/png;base64,AAAA").filter(_ -> id.equals("logo@x"))))
                .isEqualTo(new Safe("<img src=\"data:image/png;base64,AAAA\" />", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<b><p>", "<table><tr><td>", "<b><i><u><s><p>", "<ul><li>", "<a href=https://x.example/>", "</p>", "<", "<!--", "&", "<p style=\"", "<font><p></b>",
        "<p style=\"color:red;\">", "<blockquote><div><span>"})
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_megabyte_of_anything_ends(String piece) {
        String safe = made(piece.repeat(1_000_000 / piece.length()));

        assertThat(safe.length()).isLessThanOrEqualTo(4 * 1_000_000 + 64_000);
    }

    @Test
    void ten_thousand_levels_do_not_come_out_as_ten_thousand_levels() {
        String safe = made("<div>".repeat(10_000) + "diep" + "</div>".repeat(10_000) + "<p>daarna</p>");

        assertThat(safe.split("<div>", -1).length - 1).isLessThan(300);
        assertThat(safe).contains("<p>daarna</p>");
    }

    @Test
    void a_style_of_a_megabyte_ends() {
        assertThat(made("<p style=\"" + "color:red;background:url(//x);".repeat(30_000) + "\">x</p>")).doesNotContain("url(");
    }

    @Test
    void what_is_longer_than_anybody_writes_is_not_read() {
        assertThat(SafeHtml.of("x".repeat(SafeHtml.MOST + 1), false)).isEqualTo(new Safe("", false));
    }

    private static String made(String html) {
        return SafeHtml.of(html, false).html();
    }
}
