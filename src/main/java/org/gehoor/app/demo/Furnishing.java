package org.gehoor.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gehoor.app.demo.Colleagues.Colleague;
import org.gehoor.knowledge.ArticleFile;
import org.gehoor.knowledge.Articles;
import org.gehoor.mailbox.Mailboxes;
import org.gehoor.organisation.Organisation;
import org.gehoor.organisation.Organisations;
import org.gehoor.queue.Line;
import org.gehoor.queue.Lines;
import org.gehoor.queue.Timetable.OnHolidays;
import org.gehoor.queue.Timetable.Rule;
import org.gehoor.queue.Timetables;
import org.gehoor.staff.SignIn;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.staff.Team;
import org.gehoor.staff.Teams;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.LineId;
import org.gehoor.vocabulary.OpeningHours;
import org.gehoor.vocabulary.PhoneNumber;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.vocabulary.TeamId;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The organisation before its day begins: name, teams, people, lines in which somebody is there day and night and writes by day, a mailbox, and articles.
final class Furnishing {

    private static final String BRAND = "zeeraaf";
    private static final String TOPIC = "klantenservice";
    private static final EmailAddress POST = new EmailAddress("klantenservice@zeeraaf.example");
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    /// On Dutch public holidays it is as on Sunday.
    private static final Rule DUTCH = new Rule(Optional.of("NL"), Optional.empty(), OnHolidays.SUNDAY, OnHolidays.OPEN);
    private static final Organisation ZEERAAF = new Organisation("Zeeraaf Telecom", "KvK 12345678.", "Kade 12", "4331 AB Middelburg",
            new PhoneNumber("+31881234567"), "klant@zeeraaf.example", "Toezicht: Autoriteit Consument & Markt.", Language.NL, ZONE);

    private final Organisations organisations;
    private final Teams teams;
    private final SignIn signIn;
    private final Staff staff;
    private final Lines lines;
    private final Timetables timetables;
    private final Mailboxes mailboxes;
    private final Articles articles;
    private final SecondFactors secondFactors;
    private final Clock clock;

    Furnishing(Organisations organisations, People people, Ways ways, Articles articles, SecondFactors secondFactors, Clock clock) {
        this.organisations = organisations;
        this.teams = people.teams();
        this.signIn = people.signIn();
        this.staff = people.staff();
        this.lines = ways.lines();
        this.timetables = ways.timetables();
        this.mailboxes = ways.mailboxes();
        this.articles = articles;
        this.secondFactors = secondFactors;
        this.clock = clock;
    }

    /// The collections of the people who help.
    record People(Teams teams, SignIn signIn, Staff staff) {}

    /// Where customers come in, and from where letters go out.
    record Ways(Lines lines, Timetables timetables, Mailboxes mailboxes) {}

    /// Whether nobody has furnished yet.
    boolean isEmpty() {
        return organisations.find().isEmpty();
    }

    void furnish() {
        organisations.set(ZEERAAF);
        organisations.addBrand(BRAND, ZEERAAF.name());
        var first = new Team(TeamId.at(now()), "Eerste lijn", true);
        var second = new Team(TeamId.at(now()), "Tweede lijn", true);
        List.of(first, second, new Team(TeamId.at(now()), "Belteam Zuid", false)).forEach(teams::add);
        for (Language language : Language.written()) {
            var line = new Line(LineId.at(now()), BRAND, TOPIC, language, first.id(), dayAndNight(),
                    Map.of(Channel.FORM, officeHours(), Channel.MAIL, officeHours()));
            lines.add(line, List.of(first.id(), second.id()));
            Timetables.Written written = timetables.get(line.id());
            timetables.set(line.id(), written.stamp(), written.timetable().with(DUTCH));
        }
        mailboxes.add(BRAND, POST, ZEERAAF.name(), TOPIC, Language.NL, "Zeeraaf Telecom\nDe lijn staat open");
        mailboxes.add(BRAND, new EmailAddress("help@zeeraaf.example"), ZEERAAF.name(), TOPIC, Language.EN, "Zeeraaf Telecom\nThe line is open");
        secondFactors.make();
        Colleagues.ALL.forEach(colleague -> join(colleague, (colleague.secondLine() ? second : first).id()));
        Map<String, StaffId> owners = staff.list().stream().collect(Collectors.toMap(StaffMember::signInName, StaffMember::id));
        for (Language language : Language.written()) {
            files(language).forEach(file -> add(file, language, owners));
        }
    }

    private void join(Colleague colleague, TeamId team) {
        signIn.add(new SignIn.Joining(StaffId.at(now()), colleague.name(), colleague.signInName(), Colleagues.PASSWORD,
                secondFactors.find(colleague.signInName()).orElseThrow(), colleague.role(), team, Language.NL));
    }

    private void add(Resource file, Language language, Map<String, StaffId> owners) {
        try (InputStream text = file.getInputStream()) {
            ArticleFile article = ArticleFile.read(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            String slug = String.valueOf(file.getFilename()).replace(".md", "");
            articles.add(article.article(ArticleId.at(now()), slug, language, Optional.ofNullable(owners.get(article.owner()))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Resource> files(Language language) {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources("classpath:/demo/articles/" + language.tag() + "/*.md"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static OpeningHours dayAndNight() {
        var whole = new OpeningHours.Stretch(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        return new OpeningHours(ZONE, EnumSet.allOf(DayOfWeek.class).stream().collect(Collectors.toMap(day -> day, _ -> whole)));
    }

    /// What was written is answered by day: people who are there at night are there for who is there at night.
    private static OpeningHours officeHours() {
        var days = new EnumMap<DayOfWeek, OpeningHours.Stretch>(DayOfWeek.class);
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).forEach(day -> days.put(day, new OpeningHours.Stretch(LocalTime.of(8, 0), LocalTime.of(21, 0))));
        days.put(DayOfWeek.SATURDAY, new OpeningHours.Stretch(LocalTime.of(9, 0), LocalTime.of(17, 0)));
        return new OpeningHours(ZONE, days);
    }

    private Instant now() {
        return clock.instant();
    }
}
