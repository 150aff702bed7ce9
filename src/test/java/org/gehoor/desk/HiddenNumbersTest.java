package org.gehoor.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.FIRST_LINE;
import static org.gehoor.testing.Cast.NOOR;
import static org.gehoor.testing.Cast.SAMIRA;
import static org.gehoor.testing.Cast.VOS;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gehoor.access.Audit;
import org.gehoor.conversation.Timelines;
import org.gehoor.erasure.AccessCopies;
import org.gehoor.erasure.JsonCopy;
import org.gehoor.erasure.Subjects;
import org.gehoor.search.Search;
import org.gehoor.staff.Role;
import org.gehoor.staff.SignIn;
import org.gehoor.testing.ApiProgram;
import org.gehoor.testing.Cast;
import org.gehoor.testing.Form;
import org.gehoor.testing.InTheHouse;
import org.gehoor.testing.Visitor;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.StaffId;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A card number and a BSN that a customer wrote stand on no page, in no answer, search or copy, whoever asks; and who needs one says why.
class HiddenNumbersTest extends InTheHouse {

    private static final String WORDS = "Kaart 4111 1111 1111 1111 en BSN 755047369, klopt dat?";

    @Test
    void neither_number_is_on_any_page_for_anybody() {
        ConversationId id = a.conversation().from(VOS).saying(WORDS).with(SAMIRA);
        deeds.notes(id, SAMIRA, "Genoteerd: 755047369");
        assertThat(house.get(Timelines.class).inFull(id, 1).orElseThrow().toString()).as("it is there to be shown").contains("4111 1111 1111 1111", "755047369");

        Set<String> shown = new TreeSet<>();
        int masked = 0;
        for (Cast.Helper helper : List.of(SAMIRA, NOOR)) {
            Visitor staff = new Visitor(house.address(), Duration.ofSeconds(20));
            staff.signIn(house, helper);
            ApiProgram program = ApiProgram.of(house, helper);
            for (String path : paths(id)) {
                String answer = path.startsWith("/api/") ? program.get(path).body() : staff.get(path).html();
                masked += answer.contains("••••") || answer.contains("\\u2022") ? 1 : 0;
                if (hasNumber(answer)) {
                    shown.add(path);
                }
            }
        }
        assertThat(shown).isEmpty();
        assertThat(masked).as("pages and answers with the words, the numbers hidden").isGreaterThan(8);
        assertThat(hasNumber(house.get(Timelines.class).of(id).toString())).isFalse();
        assertThat(hasNumber(deeds.now(id).gist())).isFalse();
    }

    @Test
    void no_search_finds_them_and_no_copy_has_them() {
        ConversationId id = a.conversation().from(VOS).saying(WORDS).with(SAMIRA);
        assertThat(house.get(Search.class).find("klopt", 5)).hasSize(1).allSatisfy(hit -> assertThat(hasNumber(hit.toString())).isFalse());
        for (String number : List.of("4111111111111111", "\"4111 1111 1111 1111\"", "755047369")) {
            assertThat(house.get(Search.class).find(number, 5)).as(number).isEmpty();
        }
        var copy = new ByteArrayOutputStream();
        house.get(JsonCopy.class).write(house.get(AccessCopies.class).of(house.get(Subjects.class).of(deeds.customer(id).id()), true), copy);
        assertThat(copy.toString(StandardCharsets.UTF_8)).contains("•••• •••• •••• 1111", "•••••••69").doesNotContain("4111 1111", "755047369");
    }

    @Test
    void whoever_needs_a_number_says_why_and_that_stands_in_the_case() {
        ConversationId id = a.conversation().from(VOS).saying(WORDS).with(SAMIRA);
        String address = "/desk/conversations/" + id + "/messages/1/whole";
        var samira = new Visitor(house.address(), Duration.ofSeconds(20));
        samira.signIn(house, SAMIRA);
        assertThat(samira.get("/desk/conversations/" + id).html()).contains(address);
        Form form = samira.get(address).form(address);
        Visitor.Answer without = samira.send(form.with("reason", " "));
        assertThat(without.status()).isEqualTo(422);
        assertThat(hasNumber(without.html())).isFalse();
        Visitor.Answer whole = samira.send(form.with("reason", "De betaling is zoek."));
        assertThat(whole.html()).contains("4111 1111 1111 1111", "755047369");
        assertThat(whole.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(house.get(Audit.class).of("conversation:" + id)).extracting(Audit.Line::act).contains("unmask entry 1");
        assertThat(samira.get("/desk/conversations/" + id).html()).contains("De betaling is zoek.").doesNotContain("755047369");

        var overseer = new Cast.Helper(StaffId.at(house.clock().instant()), "Meelezer", "mee", Role.OVERSEER, FIRST_LINE, SAMIRA.second());
        house.get(SignIn.class).add(new SignIn.Joining(overseer.id(), "Meelezer", "mee", Cast.Helper.PASSWORD, SAMIRA.second(), Role.OVERSEER, FIRST_LINE.id(), Language.NL));
        var other = new Visitor(house.address(), Duration.ofSeconds(20));
        other.signIn(house, overseer);
        assertThat(other.get(address).status()).isEqualTo(403);
    }

    /// Every address that is read, about this conversation and its first entry; streams and what needs more than these are left out.
    private Set<String> paths(ConversationId id) {
        var paths = new TreeSet<String>();
        house.get(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().forEach(mapping -> {
            if (mapping.getMethodsCondition().getMethods().stream().anyMatch(method -> method.name().equals("GET"))) {
                mapping.getPatternValues().stream().map(pattern -> pattern.replace("{id}", id.toString()).replace("{number}", "1").replace("{conversation}", id.toString())
                        .replace("{sequence}", "1")).filter(path -> !path.contains("{") && !path.contains("live") && !path.contains("stream") && !path.contains("ring")
                        && !path.contains("*") && !path.contains("events")).forEach(paths::add);
            }
        });
        paths.add("/desk/conversations?q=kaart");
        return paths;
    }

    private static boolean hasNumber(String words) {
        String together = words.replaceAll("(?<=\\d)[ .-](?=\\d)", "");
        return together.contains("4111111111111111") || together.contains("755047369");
    }
}
