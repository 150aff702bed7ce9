package org.gehoor.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gehoor.access.Audit;
import org.gehoor.access.Browsers;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Timelines;
import org.gehoor.staff.Role;
import org.gehoor.staff.SignIn;
import org.gehoor.testing.Cast;
import org.gehoor.testing.Form;
import org.gehoor.testing.InTheHouse;
import org.gehoor.testing.Papers;
import org.gehoor.testing.Visitor;
import org.gehoor.testing.Visitor.Answer;
import org.gehoor.testing.Visitor.Chosen;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.Secret;
import org.gehoor.vocabulary.StaffId;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

class SendingFilesTest extends InTheHouse {

    private static final String WORDS = "Op mijn factuur staat iets dat ik niet ken.";
    private static final Chosen PHOTO = new Chosen("foto factuur.png", Papers.picture());

    private final Visitor vos = visitor();

    @Test
    void a_form_with_a_photo_arrives_with_it() {
        Answer sent = vos.send(contact(), List.of(PHOTO));

        assertThat(sent.status()).isEqualTo(303);
        Answer page = vos.get(sent.next().orElseThrow());
        assertThat(page.html()).contains("foto factuur.png").contains("afbeelding, 1 KB");
        assertThat(vos.download(link(page, "foto factuur.png"))).isEqualTo(PHOTO.bytes());
        nothingIsLeftBehind();
    }

    @Test
    void a_form_in_which_no_file_was_chosen_is_an_ordinary_form() {
        assertThat(vos.send(contact(), List.of(new Chosen("", new byte[0]))).status()).isEqualTo(303);
        assertThat(files()).isZero();
    }

    @Test
    void when_a_file_is_too_large_its_name_is_said_and_the_words_are_there_again() {
        Answer refused = vos.send(contact(), List.of(PHOTO, new Chosen("film.mov", new byte[(25 << 20) + 1])));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("‘film.mov’ is te groot").contains(WORDS);
        assertThat(refused.form("/contact").field("name")).contains("J. Vos");
        assertThat(conversations()).isZero();
        assertThat(files()).isZero();
        nothingIsLeftBehind();
        assertThat(vos.send(refused.form("/contact"), List.of(new Chosen("film.mov", new byte[25 << 20]))).status()).isEqualTo(303);
        assertThat(files()).isOne();
    }

    @Test
    void eleven_files_are_one_too_many() {
        List<Chosen> ten = IntStream.range(0, 10).mapToObj(n -> new Chosen(n + ".txt", Papers.noise(10 + n))).toList();
        Answer refused = vos.send(contact(), Stream.concat(ten.stream(), Stream.of(PHOTO)).toList());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Kies niet meer dan 10 bestanden").contains(WORDS);
        assertThat(vos.send(refused.form("/contact"), ten).status()).isEqualTo(303);
        assertThat(files()).isEqualTo(10);
    }

    @Test
    void an_empty_file_is_refused_with_a_sentence() {
        Answer refused = vos.send(contact(), List.of(new Chosen("leeg.txt", new byte[0])));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Er staat niets in ‘leeg.txt’").contains(WORDS);
    }

    @Test
    void when_the_words_are_missing_the_files_must_be_chosen_again_and_the_page_says_so() {
        Answer refused = vos.send(contact().with("words", ""), List.of(PHOTO));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Kies uw bestanden");
        assertThat(conversations()).isZero();
    }

    @Test
    void two_gigabytes_are_not_waited_for_and_the_words_are_there_again() throws IOException {
        String head = new String(contact().inParts(List.of(new Chosen("film.mov", new byte[0]))), StandardCharsets.UTF_8);
        String begun = head.substring(0, head.lastIndexOf("\r\n--"));

        String answer = raw(begun, 2L << 30, false);

        assertThat(answer).startsWith("HTTP/1.1 422").contains("samen te groot").contains(WORDS).contains("<h1>");
        assertThat(conversations()).isZero();
        nothingIsLeftBehind();
    }

    @Test
    void a_sending_that_breaks_off_leaves_nothing() throws IOException {
        String whole = new String(contact().inParts(List.of(new Chosen("brief.txt", Papers.pdf()))), StandardCharsets.ISO_8859_1);

        String answer = raw(whole.substring(0, whole.length() - 200), whole.length(), true);

        assertThat(answer).doesNotContain("303");
        assertThat(conversations()).isZero();
        assertThat(files()).isZero();
        nothingIsLeftBehind();
    }

    @Test
    void a_form_that_does_not_prove_itself_shows_the_words_and_names_the_files() {
        Form forged = contact();
        Answer refused = vos.send(forged.with("_csrf", "forged"), List.of(PHOTO));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.html()).contains(WORDS).contains("foto factuur.png").contains("niet aangekomen");
        assertThat(conversations()).isZero();
        assertThat(vos.send(forged, List.of(PHOTO)).status()).isEqualTo(303);
    }

    @Test
    void the_same_form_with_the_same_file_twice_is_one_message_and_with_another_file_two() {
        ConversationId id = a.conversation().with(Cast.SAMIRA);
        opens(vos, id);
        Form composer = vos.get("/chat/" + id).form("/chat/" + id + "/messages").with("message", "Hier is hij.");
        long before = messages(id);

        vos.send(composer, List.of(PHOTO));
        vos.send(composer, List.of(PHOTO));
        assertThat(messages(id)).isEqualTo(before + 1);

        vos.send(composer, List.of(new Chosen("andere.png", PHOTO.bytes())));
        assertThat(messages(id)).isEqualTo(before + 2);
    }

    @Test
    void a_file_says_enough_without_words() {
        ConversationId id = a.conversation().with(Cast.SAMIRA);
        opens(vos, id);
        Form composer = vos.get("/chat/" + id).form("/chat/" + id + "/messages");

        assertThat(vos.send(composer, List.of()).status()).isEqualTo(422);
        assertThat(vos.send(composer, List.of(PHOTO)).next()).contains("/chat/" + id);
        assertThat(vos.get("/chat/" + id).html()).contains("foto factuur.png");
    }

    @Test
    void a_refused_file_in_a_chat_keeps_the_words() {
        ConversationId id = a.conversation().with(Cast.SAMIRA);
        opens(vos, id);
        Form composer = vos.get("/chat/" + id).form("/chat/" + id + "/messages").with("message", WORDS);

        Answer refused = vos.send(composer, List.of(new Chosen("leeg.txt", new byte[0])));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.form("/chat/" + id + "/messages").field("message")).contains(WORDS);
        assertThat(refused.html()).contains("leeg.txt");
    }

    @Test
    void asking_for_a_person_takes_the_files_along_and_bad_files_do_not_stand_in_the_way() {
        ConversationId id = a.conversation().withAssistant();
        opens(vos, id);
        Form composer = vos.get("/chat/" + id).form("/chat/" + id + "/messages");

        vos.send(composer.to("/chat/" + id + "/handover"), List.of(PHOTO));
        assertThat(house.get(Timelines.class).forCustomer(id).stream().flatMap(entry -> entry.files().stream()).map(Entry.Attached::name))
                .containsExactly("foto factuur.png");

        ConversationId other = a.conversation().withAssistant();
        opens(vos, other);
        Form again = vos.get("/chat/" + other).form("/chat/" + other + "/messages");
        assertThat(vos.send(again.to("/chat/" + other + "/handover"), List.of(new Chosen("leeg.txt", new byte[0]))).status()).isEqualTo(422);
        assertThat(house.get(Timelines.class).of(other)).anyMatch(entry -> entry.what() instanceof Entry.What.PersonAsked);
    }

    @Test
    void a_customer_fetches_their_own_files_and_no_others() {
        ConversationId own = a.conversation().with(Cast.SAMIRA);
        ConversationId others = a.conversation().from(Cast.YARA).with(Cast.SAMIRA);
        opens(vos, own);
        Visitor yara = visitor();
        opens(yara, others);
        vos.send(vos.get("/chat/" + own).form("/chat/" + own + "/messages"), List.of(PHOTO));
        yara.send(yara.get("/chat/" + others).form("/chat/" + others + "/messages"), List.of(PHOTO));
        String mine = "/chat/" + own + "/files/" + file(own);
        String hers = "/chat/" + others + "/files/" + file(others);

        assertThat(vos.get(mine).status()).isEqualTo(200);
        assertThat(yara.get(hers).status()).isEqualTo(200);
        for (String ending : List.of("", "/preview", "/content")) {
            assertThat(vos.get(mine + ending).status()).isEqualTo(200);
            assertThat(vos.get(hers + ending).status()).isEqualTo(404);
            assertThat(vos.get("/chat/" + own + "/files/" + file(others) + ending).status()).isEqualTo(404);
            assertThat(vos.get("/cases/" + own + "/files/" + file(own) + ending).status()).isEqualTo(200);
            assertThat(vos.get("/cases/" + own + "/files/" + file(others) + ending).status()).isEqualTo(404);
            assertThat(visitor().get(mine + ending).status()).isEqualTo(404);
            assertThat(vos.get("/desk/conversations/" + own + "/files/" + file(own) + ending).status()).isEqualTo(302);
        }
        assertThat(vos.get("/chat/" + own + "/files/geen-nummer").status()).isEqualTo(404);
    }

    @Test
    void whoever_has_only_the_link_of_a_case_does_not_see_its_files() {
        Answer sent = vos.send(contact(), List.of(PHOTO));
        String page = sent.next().orElseThrow();
        String file = link(vos.get(page), "foto factuur.png");
        assertThat(vos.get(file).status()).isEqualTo(200);

        Visitor passer = visitor();
        assertThat(passer.get(page).status()).isEqualTo(200);
        assertThat(passer.get(page).html()).doesNotContain("foto factuur.png");
        assertThat(passer.get(file).status()).isEqualTo(404);
        assertThat(passer.get(file + "/preview").status()).isEqualTo(404);
        assertThat(passer.get(file + "/content").status()).isEqualTo(404);
    }

    @Test
    void a_file_of_a_note_is_seen_at_the_desk_and_never_by_the_customer() {
        ConversationId id = a.conversation().with(Cast.SAMIRA);
        opens(vos, id);
        Visitor samira = signedIn(Cast.SAMIRA);
        String desk = "/desk/conversations/" + id;
        Answer noted = samira.send(write(samira, desk, "note").with("note", "Niet voor de klant."), List.of(PHOTO));
        assertThat(noted.status()).isEqualTo(303);
        samira.send(write(samira, desk, "reply").with("message", "Hier is uw factuur."), List.of(new Chosen("factuur.pdf", Papers.pdf())));
        house.answersLeave();
        List<Entry.Attached> files = house.get(Timelines.class).of(id).stream().flatMap(entry -> entry.files().stream()).toList();
        assertThat(files).extracting(Entry.Attached::name).containsExactly("foto factuur.png", "factuur.pdf");

        assertThat(samira.get(desk).html()).contains("foto factuur.png").contains("factuur.pdf");
        assertThat(samira.get(desk + "/files/" + files.getFirst().id()).status()).isEqualTo(200);
        assertThat(vos.get("/chat/" + id).html()).contains("factuur.pdf").doesNotContain("foto factuur.png");
        assertThat(vos.get("/chat/" + id + "/files/" + files.getLast().id()).status()).isEqualTo(200);
        for (String ending : List.of("", "/preview", "/content")) {
            assertThat(vos.get("/chat/" + id + "/files/" + files.getFirst().id() + ending).status()).isEqualTo(404);
            assertThat(vos.get("/cases/" + id + "/files/" + files.getFirst().id() + ending).status()).isEqualTo(404);
        }
        assertThat(house.get(Audit.class).of("conversation:" + id)).extracting(Audit.Line::act).contains("read file " + files.getFirst().id());
    }

    @Test
    void who_may_not_read_at_the_desk_may_not_fetch_files_there() {
        ConversationId id = a.conversation().with(Cast.SAMIRA);
        Visitor samira = signedIn(Cast.SAMIRA);
        String desk = "/desk/conversations/" + id;
        samira.send(write(samira, desk, "note").with("note", "Foto."), List.of(PHOTO));
        var administrator = new Cast.Helper(StaffId.at(house.clock().instant()), "Beheerder", "beheer", Role.ADMINISTRATOR, Cast.FIRST_LINE, Cast.SAMIRA.second());
        house.get(SignIn.class).add(new SignIn.Joining(administrator.id(), administrator.name(), administrator.signInName(), Cast.Helper.PASSWORD,
                administrator.second(), administrator.role(), Cast.FIRST_LINE.id(), Language.NL));

        assertThat(samira.get(desk + "/files/" + file(id)).status()).isEqualTo(200);
        assertThat(signedIn(administrator).get(desk + "/files/" + file(id)).status()).isEqualTo(404);
    }

    @Test
    void at_the_desk_a_refused_file_keeps_the_words_and_says_which_and_why() {
        ConversationId id = a.conversation().with(Cast.SAMIRA);
        Visitor samira = signedIn(Cast.SAMIRA);
        String desk = "/desk/conversations/" + id;

        Answer reply = samira.send(write(samira, desk, "reply").with("message", WORDS), List.of(new Chosen("leeg.pdf", new byte[0])));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.form(desk + "/replies").field("message")).contains(WORDS);
        assertThat(reply.html()).contains("Er staat niets in ‘leeg.pdf’").contains("id=\"files-e\"");

        Answer note = samira.send(write(samira, desk, "note").with("note", WORDS), List.of(new Chosen("leeg.pdf", new byte[0])));
        assertThat(note.form(desk + "/notes").field("note")).contains(WORDS);
        assertThat(note.html()).contains("id=\"note-files-e\"");

        Answer wordless = samira.send(write(samira, desk, "reply"), List.of(PHOTO));
        assertThat(wordless.status()).isEqualTo(422);
        assertThat(wordless.html()).contains("Kies uw bestanden");
    }

    @Test
    void a_download_cannot_run_be_kept_or_pass_for_a_page_of_ours() {
        ConversationId id = a.conversation().with(Cast.SAMIRA);
        opens(vos, id);
        vos.send(vos.get("/chat/" + id).form("/chat/" + id + "/messages"),
                List.of(new Chosen("../\"kat\"\u202E.html", "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))));
        String file = "/chat/" + id + "/files/" + file(id);

        Answer answer = vos.get(file);

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;").contains("_kat_.html").doesNotContain("..");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'").contains("sandbox");
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(vos.get(file + "/content").status()).isEqualTo(404);
        assertThat(vos.get(file + "/preview").html()).contains("kunt u hier niet bekijken").doesNotContain("iframe");
        assertThat(signedIn(Cast.SAMIRA).get("/desk/conversations/" + id).html()).contains("Let op: dit bestand kan iets uitvoeren");
    }

    @Test
    void a_name_in_any_script_survives_the_header() {
        ConversationId id = a.conversation().with(Cast.SAMIRA);
        opens(vos, id);
        vos.send(vos.get("/chat/" + id).form("/chat/" + id + "/messages"), List.of(new Chosen("Ünï 写真 €.png", PHOTO.bytes())));

        assertThat(vos.get("/chat/" + id).html()).contains("Ünï 写真 €.png");
        assertThat(vos.get("/chat/" + id + "/files/" + file(id)).headers().firstValue("Content-Disposition").orElseThrow())
                .contains("filename*=UTF-8''%C3%9Cn%C3%AF%20%E5%86%99%E7%9C%9F%20%E2%82%AC.png");
    }

    private Visitor visitor() {
        return new Visitor(house.address(), Duration.ofSeconds(30));
    }

    private Form contact() {
        return vos.get("/contact").form("/contact").with("words", WORDS).with("way", "link").with("name", "J. Vos");
    }

    private void opens(Visitor visitor, ConversationId id) {
        Secret secret = Secret.random();
        house.get(Browsers.class).grant(secret, id);
        visitor.hold("gehoor_browser", secret.reveal());
    }

    private Visitor signedIn(Cast.Helper helper) {
        var door = house.get(SignIn.class);
        if (door.password(helper.signInName(), Cast.Helper.PASSWORD, "a test") instanceof SignIn.Ending.CodeNeeded(Secret half)
                && door.code(half, house.codeOf(helper)) instanceof SignIn.Ending.SignedIn(Secret whole)) {
            Visitor visitor = visitor();
            visitor.hold("gehoor_staff", whole.reveal());
            return visitor;
        }
        throw new AssertionError(helper + " could not sign in");
    }

    /// The form at the desk; which line was seen last stands beside it.
    private static Form write(Visitor staff, String desk, String which) {
        Answer page = staff.get(desk);
        String seen = page.html().split("id=\"" + which + "-seen\"")[1].split("value=\"")[1].split("\"")[0];
        return page.form(desk + (which.equals("note") ? "/notes" : "/replies")).with("seen", seen);
    }

    private String file(ConversationId id) {
        return house.get(Timelines.class).of(id).stream().flatMap(entry -> entry.files().stream()).findFirst().orElseThrow().id().toString();
    }

    /// The address that stands at a file's name.
    private static String link(Answer page, String name) {
        String before = page.html().substring(0, page.html().indexOf("<b>" + name));
        return before.substring(before.lastIndexOf("href=\"") + 6).split("\"")[0];
    }

    private long messages(ConversationId id) {
        return house.get(Timelines.class).of(id).stream().filter(entry -> entry.what() instanceof Entry.What.Message).count();
    }

    private long files() {
        return house.db().sql("select count(*) from file").query(Long.class).single();
    }

    private long conversations() {
        return house.db().sql("select count(*) from conversation").query(Long.class).single();
    }

    private void nothingIsLeftBehind() {
        Path folder = Path.of(house.get(Environment.class).getRequiredProperty("gehoor.data"), "uploads");
        assertThat(folder).isDirectory().isEmptyDirectory();
    }

    /// Sends the beginning of a request by hand and gives all that is answered.
    private String raw(String body, long length, boolean end) throws IOException {
        try (var socket = new Socket(house.address().getHost(), house.address().getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            String head = String.join("\r\n", "POST /contact HTTP/1.1", "Host: " + house.address().getAuthority(), "Accept-Language: nl",
                    "Cookie: " + vos.cookies(), "Content-Type: multipart/form-data; boundary=----a-form-with-files", "Content-Length: " + length, "", "");
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(body.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            if (end) {
                socket.shutdownOutput();
            }
            byte[] answer = new byte[200_000];
            int count = 0;
            String seen = "";
            while (!seen.contains("</html>")) {
                int more = socket.getInputStream().read(answer, count, answer.length - count);
                if (more < 0) {
                    break;
                }
                count += more;
                seen = new String(answer, 0, count, StandardCharsets.UTF_8);
            }
            return seen;
        }
    }
}
