package org.gehoor.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gehoor.conversation.Conversation;
import org.gehoor.dossier.Written.State;
import org.gehoor.pages.Fact;
import org.gehoor.pages.Letterhead;
import org.gehoor.pages.Pages;
import org.gehoor.words.Words;
import org.jspecify.annotations.Nullable;

/// Tells a dossier to people, in the language of the conversation: as a page and as a PDF.
final class Telling {

    private static final String LATIN = "[\\p{IsLatin}\\p{IsCommon}&&[\\x{0}-\\x{24f}\\x{1e00}-\\x{1eff}\\x{2000}-\\x{206f}\\x{20a0}-\\x{20bf}]]*";

    private final Pages pages;
    private final Items items;
    private final Letterhead letterhead;
    private final URI publicUrl;
    private final String style = read("dossier.css");
    private final String screen = read("screen.css").replace("FONT", Base64.getEncoder().encodeToString(bytes("/assets/fonts/atkinson-next-latin.woff2")));
    private final String paper = read("paper.css");

    Telling(Pages pages, Items items, Letterhead letterhead, URI publicUrl) {
        this.pages = pages;
        this.items = items;
        this.letterhead = letterhead;
        this.publicUrl = publicUrl;
    }

    /// The same twice.
    record Pair(String html, byte[] pdf) {}

    Pair tell(Conversation conversation, Reader reader, Instant now, List<Written> entries) {
        Words words = pages.words(conversation.language());
        String organisation = letterhead.sheet().name();
        List<Told.Item> told = items.of(conversation, reader, entries, words);
        List<Fact> facts = facts(conversation, reader, now, entries, words);
        List<String> leftOut = leftOut(entries, words);
        String title = conversation.gist().isEmpty() ? words.say("dossier.case", "reference", conversation.reference().toString()) : conversation.gist();
        List<Fact> proof = List.of(new Fact(words.say("dossier.proof_stream"), conversation.id().toString()),
                new Fact(words.say("dossier.proof_head"), entries.isEmpty() ? "" : entries.getLast().hash().toString()));
        String html = page(new Told(style + screen, organisation, title, facts, told, leftOut, proof, null), words);
        boolean strange = !html.substring(html.indexOf("<body")).replaceAll("<[^>]*>", "").matches(LATIN);
        String forPaper = page(new Told(style + paper, organisation, title, facts, told, leftOut, proof, strange ? words.say("dossier.strange_signs") : null), words);
        return new Pair(html, Paper.print(forPaper));
    }

    private String page(Told told, Words words) {
        return pages.fragment("dossier/dossier", told, words);
    }

    private List<Fact> facts(Conversation conversation, Reader reader, Instant now, List<Written> entries, Words words) {
        return List.of(
                new Fact(words.say("dossier.reference"), conversation.reference().toString()),
                new Fact(words.say("dossier.begun"), words.say("dossier.begun_by", "time", time(conversation.openedAt(), words), "channel",
                        conversation.channel().code())),
                new Fact(words.say("dossier.made"), time(now, words)),
                new Fact(words.say("dossier.size"), words.say("dossier.events", "count", entries.size())),
                new Fact(words.say("dossier.for"), words.say(reader == Reader.CUSTOMER ? "dossier.for_customer" : "dossier.for_staff")),
                new Fact(words.say("dossier.check"), words.say("dossier.check_at", "address", publicUrl.resolve("/verify").toString())));
    }

    private static List<String> leftOut(List<Written> entries, Words words) {
        var sentences = new ArrayList<String>();
        add(sentences, entries, State.INTERNAL, numbers -> words.say("dossier.left_out_internal", "count", numbers.size(), "numbers", list(numbers)));
        add(sentences, entries, State.ERASED, numbers -> words.say("dossier.left_out_erased", "count", numbers.size(), "numbers", list(numbers)));
        return sentences;
    }

    private static void add(List<String> sentences, List<Written> entries, State state, Function<List<Long>, String> sentence) {
        List<Long> numbers = entries.stream().filter(entry -> entry.state() == state).map(Written::sequence).toList();
        if (!numbers.isEmpty()) {
            sentences.add(sentence.apply(numbers));
        }
    }

    private static String list(List<Long> numbers) {
        return numbers.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /// A moment as it is read in years: with its day, its year and its time.
    static String time(Instant at, Words words) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(words.language().locale()).format(at.atZone(words.zone()));
        return words.say("words.day_and_time", "day", day, "time", words.time(at));
    }

    private static String read(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (@Nullable InputStream in = Telling.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing: " + name);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
