package org.gehoor.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gehoor.vocabulary.Language;
import org.gehoor.words.Dictionary;
import org.gehoor.words.Words;

/// The room as it is at work, with the rooms above it played by a few lines.
public final class PagesInATest {

    static final Letterhead.Sheet ZEERAAF = new Letterhead.Sheet("Zeeraaf Telecom", List.of("Kade 12", "4331 AB Middelburg"),
            "088 123 45 67", "+31881234567", "klant@zeeraaf.example", "KvK 12345678.", Language.NL, ZoneId.of("Europe/Amsterdam"));

    private PagesInATest() {}

    static Dictionary dictionary() {
        return new Dictionary(Clock.fixed(Instant.parse("2026-05-12T08:10:00Z"), ZoneId.of("UTC")));
    }

    /// The words of a language.
    public static Words words(Language language) {
        return dictionary().in(language);
    }

    /// Pages of Zeeraaf Telecom with known waits.
    public static Pages pages() {
        return pages(() -> ZEERAAF, words -> List.of(new Way("person", "/chat", words.say("pages.way_person"), "nu ± 6 minuten")));
    }

    static Pages pages(Letterhead letterhead, PersonLine personLine) {
        return new Pages(TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.gehoor.templates"), dictionary(),
                new Surroundings(new Assets(), letterhead, personLine, List.of(), new FileRules(10, 25L << 20, "25 MB")), new Readers(new Desk()));
    }

    static final class Desk implements StaffBar {

        @Override
        public boolean covers(String path) {
            return path.startsWith("/desk");
        }

        @Override
        public Optional<Staff> of(HttpServletRequest request, Words words) {
            return covers(request.getRequestURI())
                    ? Optional.of(new Staff("Samira Bouali", "SB", "Beschikbaar", null, null, false, List.of(new Staff.Item("/desk", "Werkplek", 2, true))))
                    : Optional.empty();
        }
    }
}
