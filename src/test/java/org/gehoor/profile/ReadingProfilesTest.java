package org.gehoor.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gehoor.calendar.Holidays;
import org.gehoor.vocabulary.Channel;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong in a profile is said in one sentence with file, line and remedy.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingProfilesTest {

    private static final Holidays HOLIDAYS = new Holidays();
    private static final String GOOD = """
            {
              "profile": "xx",
              "name": {"nl": "Een wet", "en": "A law"},
              "country": "ES",
              "periods": "none",
              "terms": [
                {
                  "promise": "solution", "about": "billing",
                  "channels": "any",
                  "amount": 5, "unit": "calendar_days",
                  "source": "A law, art. 1", "requirement": "R-104", "read": "2026-11-22",
                  "evidence": "V1", "checked": "in the primary text",
                  "words": {"nl": "Binnen vijf dagen.", "en": "Within five days."}
                }
              ]
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} -> {1}: line {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "amount": 5          | "amuont": 5          | 10 | a term has no field "amuont". Write one of: promise, about, channels, amount
            calendar_days        | days                 | 10 | "unit" cannot be "days". Write one of: seconds, minutes, hours, calendar_days, working_days
            "amount": 5          | "amount": -5         | 10 | a term cannot be -5 calendar_days. Write a number from 1 to 1000
            "amount": 5          | "amount": "5"        | 10 | "amount" is a whole number without quotation marks
            "amount": 5          | "amount": 99999999999 | 10 | "amount" is a whole number
            "amount": 5,         |                      | 7  | what begins here has no "amount". Write it.
            "source": "A law, art. 1", |                | 7  | what begins here has no "source". Write it.
            "A law, art. 1"      | " "                  | 11 | "source" is text between quotation marks, and not empty.
            "country": "ES"      | "country": "Spain"   | 4  | there is no country "Spain". Write two capital letters of ISO 3166
            "country": "ES"      | "country": "UK"      | 4  | there is no country "UK"
            "country": "ES"      | "country": "ES", "region": "zz" | 4 | ES has no region "zz" with holidays of its own
            "periods": "none"    | "periods": "some"    | 5  | "periods" cannot be "some". Write one of: none, eu, nl.
            2026-11-22           | 22-11-2026           | 11 | "22-11-2026" is no day. Write the day on which the source was read
            "V1"                 | "M"                  | 12 | evidence M means it was not checked in the primary text
            "channels": "any"    | "channels": ["fax"]  | 9  | there is no such channel. Write one of: chat, form
            "about": "billing"   | "about": "bills"     | 8  | "about" cannot be "bills". Write one of: any, billing
            "unit": "calendar_days" | "unit": "without_undue_delay" | 10 | what is due without undue delay has no amount
            "amount": 5          | "share": 101, "amount": 5 | 10 | Write a number from 1 to 100.
            "channels": "any",   | "channels": "any"    | 10 | this is no JSON
            "country": "ES",     | "country": "ES", "country": "NL", | 4 | this is no JSON: Duplicate
            "profile": "xx"      | "profile": "Spanje!" | 2  | is no name for a profile
            """)
    void a_typo_is_refused_with_file_line_and_remedy(String right, String wrong, int line, String sentence) {
        assertThat(ProfileFile.read("xx.json", GOOD, HOLIDAYS).terms()).hasSize(1);
        String written = GOOD.replace(right, wrong == null ? "" : wrong);
        assertThat(written).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> ProfileFile.read("profiles/xx.json", written, HOLIDAYS)).isInstanceOf(ProfileTrouble.class)
                .hasMessageStartingWith("profiles/xx.json, line " + line + ": ").hasMessageContaining(sentence).message().doesNotContain("\n");
    }

    @Test
    void nothing_a_list_and_what_is_cut_off_are_no_profiles() {
        for (String written : List.of("", "[]", "null", GOOD.substring(0, 200), GOOD + "{}", "{}", GOOD.substring(0, GOOD.indexOf("{\n      ")) + "]}")) {
            assertThatThrownBy(() -> ProfileFile.read("xx.json", written, HOLIDAYS)).isInstanceOf(ProfileTrouble.class).hasMessageContaining("xx.json, line ");
        }
    }

    @Test
    void a_profile_of_the_installation_is_read_too_but_may_not_take_a_name_that_is_taken() throws IOException {
        Files.writeString(folder.resolve("ours.json"), GOOD, StandardCharsets.UTF_8);
        assertThat(ProfileFiles.read(folder.toString(), HOLIDAYS)).extracting(Profile::id)
                .containsExactly("be-charter", "be-telecom", "es", "eu-dsa", "nl-awb", "uk-fca", "uk-ofcom", "xx");
        Files.writeString(folder.resolve("theirs.json"), GOOD.replace("\"xx\"", "\"es\""), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ProfileFiles.read(folder.toString(), HOLIDAYS)).hasMessageContaining("theirs.json, line 2: there is a profile \"es\" already");
        assertThatThrownBy(() -> ProfileFiles.read(folder.resolve("gone").toString(), HOLIDAYS)).hasMessageContaining("cannot be read");
    }

    @Test
    void a_setting_that_names_no_profile_is_refused() {
        List<Profile> all = ProfileFiles.read("", HOLIDAYS);
        assertThat(ProfileFiles.named(all, "es, nl-awb")).containsExactly("es", "nl-awb");
        assertThatThrownBy(() -> ProfileFiles.named(all, "ess")).hasMessageContaining("gehoor.profiles names \"ess\"").hasMessageContaining("es, eu-dsa");
    }

    @Test
    void each_number_has_its_requirement_its_day_and_says_whether_it_was_checked() {
        assertThat(ProfileFiles.read("", HOLIDAYS).stream().flatMap(profile -> profile.terms().stream())).isNotEmpty().allSatisfy(term -> {
            assertThat(term.source().requirement()).matches("R-\\d{3}");
            assertThat(term.source().read()).isBefore("2026-11-23");
            assertThat(term.words().nl()).isNotEqualTo(term.words().en());
        });
    }

    /// Tuesday 12 May 2026, 10.00 in Amsterdam. A line for bills and a profile each; the stricter wins.
    @ParameterizedTest(name = "{0} about {1} by {2}: {3}")
    @CsvSource(textBlock = """
            es,                  OTHER,      SOLUTION,  FORM, 2026-06-02T21:59:00Z, 'es: Ley 10/2025, art. 17(1), 15 working_days'
            es,                  BILLING,    SOLUTION,  CHAT, 2026-05-17T21:59:00Z, 'es: Ley 10/2025, art. 17(3), 5 calendar_days'
            es,                  CONTINUITY, ANSWER,    MAIL, 2026-05-12T10:00:00Z, 'es: Ley 10/2025, art. 17(2), 2 hours'
            es,                  OTHER,      ANSWER,    MAIL, ,
            es,                  OTHER,      PERSON,    CHAT, ,
            nl-awb,              COMPLAINT,  DECISION,  FORM, 2026-06-23T21:59:00Z, 'nl-awb: Awb, art. 9:11(1), 6 weeks'
            nl-awb uk-fca,       COMPLAINT,  DECISION,  FORM, 2026-06-23T21:59:00Z, 'nl-awb: Awb, art. 9:11(1), 6 weeks'
            uk-fca,              COMPLAINT,  DECISION,  FORM, 2026-07-07T21:59:00Z, 'uk-fca: FCA Handbook, DISP 1.6.2R, 8 weeks'
            be-charter es,       CONTINUITY, ANSWER,    MAIL, 2026-05-12T10:00:00Z, 'es: Ley 10/2025, art. 17(2), 2 hours'
            be-charter,          OTHER,      ANSWER,    CHAT, ,
            be-telecom,          OTHER,      CALL_BACK, CALLBACK, 2026-05-13T21:59:00Z, 'be-telecom: WEC, art. 116 (wet van 21 december 2021), 1 working_days'
            eu-dsa,              COMPLAINT,  DECISION,  FORM, ,
            uk-fca,              PAYMENT,    DECISION,  FORM, 2026-06-03T21:59:00Z, 'uk-fca: FCA Handbook, DISP 1.6.2AR, 15 working_days'
            """)
    void of_several_profiles_the_earliest_moment_holds(String ids, Matter matter, LawTerm.Promised promised, Channel channel, Instant due, String rule) {
        List<Profile> chosen = ProfileFiles.read("", HOLIDAYS).stream().filter(profile -> Stream.of(ids.split(" ")).anyMatch(profile.id()::equals)).toList();
        var applicable = new Applicable(chosen, matter, OwnTerms.USUAL, new WorkingDays(HOLIDAYS));
        Optional<Due> found = applicable.earliest(promised, channel, Instant.parse("2026-05-12T08:00:00Z"), ZoneId.of("Europe/Amsterdam"));
        assertThat(found.map(Due::at)).isEqualTo(Optional.ofNullable(due));
        assertThat(found.map(Due::rule)).isEqualTo(Optional.ofNullable(rule));
    }
}
