package org.gehoor.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.gehoor.testing.Cast.BRAM;
import static org.gehoor.testing.Cast.FIRST_LINE;
import static org.gehoor.testing.Cast.SAMIRA;
import static org.gehoor.testing.Cast.VOS;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gehoor.access.Audit;
import org.gehoor.ledger.Checkpoints;
import org.gehoor.staff.Role;
import org.gehoor.staff.SignIn;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.Secret;
import org.gehoor.vocabulary.StaffId;
import org.junit.jupiter.api.Test;

class WhoMaySeeAndDoWhatTest extends InTheHouse {

    @Test
    void whoever_reads_a_conversation_is_recorded_before_it_is_shown() throws IOException, InterruptedException {
        ConversationId vos = a.conversation().from(VOS).with(SAMIRA);
        assertThat(as(BRAM).get("/desk/conversations/" + vos).statusCode()).isEqualTo(200);
        assertThat(house.get(Audit.class).of("conversation:" + vos)).extracting(Audit.Line::staff, Audit.Line::act)
                .containsExactly(tuple(BRAM.id(), "read"));
    }

    @Test
    void for_an_administrator_a_conversation_does_not_exist() throws IOException, InterruptedException {
        ConversationId vos = a.conversation().from(VOS).with(SAMIRA);
        Visitor administrator = as(somebody(Role.ADMINISTRATOR));
        assertThat(administrator.get("/desk").body()).contains("Uw rol helpt geen klanten").doesNotContain("J. Vos");
        for (String page : new String[] {"", "/live", "/handover", "/close", "/letter", "/set-aside", "/dossier"}) {
            HttpResponse<String> answer = administrator.get("/desk/conversations/" + vos + page);
            assertThat(answer.statusCode()).as("/desk/conversations/…%s", page).isIn(403, 404);
            assertThat(answer.body()).doesNotContain("J. Vos", "14,50");
        }
        assertThat(administrator.get("/desk/line").statusCode()).isEqualTo(403);
        assertThat(administrator.get("/desk/conversations").statusCode()).isEqualTo(403);
        assertThat(house.get(Audit.class).of("conversation:" + vos)).isEmpty();
    }

    @Test
    void an_overseer_reads_everything_and_changes_nothing() throws IOException, InterruptedException {
        ConversationId vos = a.conversation().from(VOS).with(SAMIRA);
        a.conversation().waiting();
        Visitor overseer = as(somebody(Role.OVERSEER));
        String page = overseer.get("/desk/conversations/" + vos).body();
        assertThat(page).contains("J. Vos", "U leest mee").doesNotContain("id=\"reply-form\"", "id=\"note-form\"", "/handover", "Neem de volgende");
        String address = "/desk/conversations/" + vos;
        for (String action : new String[] {"/desk/pickups", address + "/pickup", address + "/replies", address + "/notes", address + "/handover",
                address + "/closing-question", address + "/letter", address + "/set-aside", address + "/set-aside/end", address + "/calls",
                "/desk/availability"}) {
            assertThat(overseer.post(action, "message=x&note=x&reason=x&letter=x&reached=true&available=true").statusCode()).as(action).isEqualTo(403);
        }
        assertThat(as(SAMIRA).get(address).body()).doesNotContain("message--internal", "Meelezer");
    }

    @Test
    void an_overseer_takes_the_record_along_and_nobody_who_helps_does() throws IOException, InterruptedException {
        a.conversation().from(VOS).saying("Een geheimzinnige factuur.").closedAfter(SAMIRA);
        house.get(Checkpoints.class).make();
        house.runJob("record-counting");
        Visitor overseer = as(somebody(Role.OVERSEER));
        assertThat(overseer.get("/desk/conversations").body()).contains("/desk/record.ndjson");
        String record = overseer.get("/desk/record.ndjson").body();
        assertThat(record.lines()).hasSizeGreaterThan(5).first().asString().contains("gehoor-record-1", "Europe/Amsterdam");
        assertThat(record).contains("\"kind\" : \"picked-up\"").doesNotContain("geheimzinnig", "Vos", "Samira", "body");
        assertThat(house.get(Audit.class).of("record")).extracting(Audit.Line::act).containsExactly("export");
        assertThat(as(SAMIRA).get("/desk/record.ndjson").statusCode()).isEqualTo(403);
        assertThat(as(SAMIRA).get("/desk/conversations").body()).doesNotContain("/desk/record.ndjson");
    }

    @Test
    void a_colleague_may_note_but_not_answer_for_whoever_has_it() throws IOException, InterruptedException {
        ConversationId vos = a.conversation().from(VOS).with(SAMIRA);
        Visitor bram = as(BRAM);
        assertThat(bram.get("/desk/conversations/" + vos).body()).contains("Samira Bouali heeft deze zaak").doesNotContain("id=\"reply-form\"");
        HttpResponse<String> answer = bram.post("/desk/conversations/" + vos + "/replies", "message=Ik+ben+Bram&seen=99");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Een collega heeft deze zaak");
        assertThat(bram.post("/desk/conversations/" + vos + "/notes", "note=Ik+kijk+mee").statusCode()).isEqualTo(303);
    }

    @Test
    void a_form_that_is_sent_twice_says_it_once() throws IOException, InterruptedException {
        ConversationId vos = a.conversation().from(VOS).with(SAMIRA);
        Visitor samira = as(SAMIRA);
        String once = "&once=" + UUID.randomUUID();
        samira.post("/desk/conversations/" + vos + "/replies", "message=Maar+een+keer&seen=99" + once);
        samira.post("/desk/conversations/" + vos + "/replies", "message=Maar+een+keer&seen=0" + once);
        assertThat(samira.get("/desk/conversations/" + vos).body()).containsOnlyOnce("Maar een keer");
    }

    @Test
    void without_signing_in_there_is_nothing_but_the_way_in() throws IOException, InterruptedException {
        ConversationId vos = a.conversation().from(VOS).with(SAMIRA);
        Visitor nobody = new Visitor(house.address());
        HttpResponse<String> page = nobody.get("/desk/conversations/" + vos);
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow()).isEqualTo("/desk/signin?to=/desk/conversations/" + vos);
        assertThat(nobody.get("/desk/conversations/" + vos + "/live").statusCode()).isEqualTo(403);
    }

    private Cast.Helper somebody(Role role) {
        var id = StaffId.at(house.clock().instant());
        house.get(SignIn.class).add(new SignIn.Joining(id, "Meelezer", "mee", Cast.Helper.PASSWORD, SAMIRA.second(), role, FIRST_LINE.id(), Language.NL));
        return new Cast.Helper(id, "Meelezer", "mee", role, FIRST_LINE, SAMIRA.second());
    }

    private Visitor as(Cast.Helper helper) {
        var door = house.get(SignIn.class);
        var half = (SignIn.Ending.CodeNeeded) door.password(helper.signInName(), Cast.Helper.PASSWORD, "a test");
        var whole = (SignIn.Ending.SignedIn) door.code(half.session(), house.codeOf(helper));
        var visitor = new Visitor(house.address());
        visitor.holds(whole.session());
        return visitor;
    }

    /// A browser without a screen.
    private static final class Visitor {

        private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

        private final CookieManager cookies = new CookieManager();
        private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
        private final URI house;

        Visitor(URI house) {
            this.house = house;
        }

        void holds(Secret session) {
            var cookie = new HttpCookie("gehoor_staff", session.reveal());
            cookie.setPath("/desk");
            cookie.setVersion(0);
            cookies.getCookieStore().add(house, cookie);
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return client.send(HttpRequest.newBuilder(house.resolve(path)).header("Accept-Language", "nl").build(), HttpResponse.BodyHandlers.ofString());
        }

        /// Sends a form, with the proof of a page that everybody has.
        HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
            Matcher proof = CSRF.matcher(get("/desk/sessions").body());
            assertThat(proof.find()).isTrue();
            String once = form.contains("once=") ? "" : "&once=" + UUID.randomUUID();
            return client.send(HttpRequest.newBuilder(house.resolve(path)).header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Accept-Language", "nl")
                    .POST(HttpRequest.BodyPublishers.ofString(form + once + "&_csrf=" + proof.group(1))).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
