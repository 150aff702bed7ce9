package org.gehoor.app.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.UUID;
import java.util.stream.Stream;
import org.gehoor.outbox.Letter;
import org.gehoor.outbox.Outbox;
import org.gehoor.outbox.OutgoingMails;
import org.gehoor.pages.Pages;
import org.gehoor.staff.Role;
import org.gehoor.words.Words;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/// `/demo`: who can sign in and how, and the post. Only there in a demonstration.
@Controller
final class DemoPage {

    private static final int MOST_LETTERS = 30;
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private final Pages pages;
    private final Outbox outbox;
    private final OutgoingMails mails;
    private final SecondFactors secondFactors;
    private final Clock clock;

    DemoPage(Pages pages, Outbox outbox, OutgoingMails mails, SecondFactors secondFactors, Clock clock) {
        this.pages = pages;
        this.outbox = outbox;
        this.mails = mails;
        this.secondFactors = secondFactors;
        this.clock = clock;
    }

    @GetMapping("/demo")
    View show(HttpServletRequest request) {
        Words words = pages.words(request);
        List<Backstage.Player> players = Colleagues.ALL.stream()
                .map(one -> new Backstage.Player(one.signInName(), one.name(), role(one.role(), words), code(one.signInName()))).toList();
        return pages.show("app/backstage", new Backstage(Colleagues.PASSWORD, players, outbox.latest(MOST_LETTERS).stream().map(this::letter).toList()))
                .secretly();
    }

    /// The code of this moment, for a page that stays open.
    @GetMapping(path = "/demo/codes/{signInName}", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String codeNow(@PathVariable String signInName) {
        return code(signInName);
    }

    private String code(String signInName) {
        return secondFactors.find(signInName).map(second -> second.codeAt(clock.instant())).map(code -> code.substring(0, 3) + " " + code.substring(3))
                .orElse("");
    }

    /// A letter as mail programs show it. It may do nothing and load nothing.
    @GetMapping("/demo/letters/{id}.html")
    ResponseEntity<String> html(@PathVariable UUID id) {
        return outbox.find(id).map(OutgoingMails::html).map(html -> ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", "sandbox").body(html)).orElseGet(() -> ResponseEntity.notFound().build());
    }

    /// The mail as it would be sent, to the last byte.
    @GetMapping("/demo/letters/{id}.eml")
    ResponseEntity<byte[]> whole(@PathVariable UUID id) {
        return outbox.find(id).map(mails::whole).map(mail -> ResponseEntity.ok().contentType(MediaType.parseMediaType("message/rfc822"))
                .header("Content-Disposition", "attachment; filename=\"" + id + ".eml\"").body(mail)).orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Backstage.Letter letter(Letter letter) {
        return new Backstage.Letter("/demo/letters/" + letter.id(), letter.to().text(), letter.subject(), letter.madeAt(), mails.head(letter),
                Stream.of(letter.text().split("\n\n")).map(DemoPage::pieces).toList(), mails.files(letter));
    }

    static List<Backstage.Piece> pieces(String paragraph) {
        var pieces = new ArrayList<Backstage.Piece>();
        Matcher address = ADDRESS.matcher(paragraph);
        int from = 0;
        while (address.find()) {
            if (address.start() > from) {
                pieces.add(new Backstage.Piece(paragraph.substring(from, address.start()), false));
            }
            pieces.add(new Backstage.Piece(address.group(), true));
            from = address.end();
        }
        if (from < paragraph.length()) {
            pieces.add(new Backstage.Piece(paragraph.substring(from), false));
        }
        return pieces;
    }

    private static String role(Role role, Words words) {
        return switch (role) {
            case FIRST_LINE -> words.say("demo.role_first_line");
            case LEAD -> words.say("demo.role_lead");
            case EDITOR -> words.say("demo.role_editor");
            case COMPLAINTS_OFFICER -> words.say("demo.role_complaints_officer");
            case OVERSEER -> words.say("demo.role_overseer");
            case ADMINISTRATOR -> words.say("demo.role_administrator");
        };
    }
}
