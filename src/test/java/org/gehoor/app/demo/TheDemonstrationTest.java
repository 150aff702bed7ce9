package org.gehoor.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.gehoor.app.Server;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.db.embedded.EmbeddedPostgres;
import org.gehoor.db.embedded.PostgresSettings;
import org.gehoor.jobs.Jobs;
import org.gehoor.ledger.Checkpoints;
import org.gehoor.ledger.Ledger;
import org.gehoor.ledger.Verdict;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.promise.Standing;
import org.gehoor.staff.SignIn;
import org.gehoor.staff.Staff;
import org.gehoor.testing.Published;
import org.gehoor.testing.Recomputed;
import org.gehoor.testing.Visitor;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The demonstration as a newcomer starts it, in an empty database.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TheDemonstrationTest {

    @TempDir
    static Path folder;
    private static EmbeddedPostgres postgres;
    private static Server server;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.start(PostgresSettings.in(folder.resolve("postgres"))
                .withPrograms(Path.of("target/postgres-programs").toAbsolutePath()).withLog(System.getLogger("postgres")));
        server = begin();
    }

    @AfterAll
    static void stop() {
        server.close();
        postgres.close();
    }

    private static Server begin() {
        return Server.start(true, "--gehoor.port=0", "--gehoor.smtp.port=0", "--gehoor.data=" + folder, "--gehoor.database.url=" + postgres.jdbcUrl(),
                "--gehoor.database.user=" + postgres.user(), "--gehoor.database.password=" + postgres.password());
    }

    @Test
    void its_day_has_conversations_in_every_state() {
        Set<String> states = new TreeSet<>();
        for (Conversation conversation : conversations()) {
            states.add(conversation.turn().code());
        }
        assertThat(states).containsExactlyInAnyOrder("with_assistant", "waiting_for_person", "with_person", "waiting_for_customer", "closed", "set_aside");
        assertThat(conversations()).hasSize(Day.read().conversations().size());
    }

    @Test
    void nobody_was_helped_out_of_turn_and_nearly_every_promise_was_kept() {
        List<Promise> promises = conversations().stream().flatMap(one -> get(Promises.class).of(one.id()).stream()).toList();
        List<String> broken = promises.stream().filter(promise -> promise.standingAt(get(Clock.class).instant()) == Standing.BROKEN)
                .map(promise -> promise.words() + " " + promise.rule()).toList();
        assertThat(promises).hasSizeGreaterThan(40);
        assertThat(broken).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void every_record_of_the_day_verifies_and_lies_in_the_past() {
        for (Conversation conversation : conversations()) {
            assertThat(get(Ledger.class).verify(conversation.id().value())).matches(Verdict::holds);
        }
        assertThat(get(JdbcClient.class).sql("select count(*) from ledger_entry where at > :now")
                .param("now", get(Clock.class).instant().plus(Duration.ofSeconds(1)).atOffset(ZoneOffset.UTC)).query(Long.class).single()).isZero();
    }

    @Test
    void those_who_helped_still_count_as_being_at_work() {
        assertThat(get(Staff.class).working()).hasSize(3);
    }

    @Test
    void the_page_shows_what_one_needs_to_sign_in() throws Exception {
        String page = read("/demo");
        assertThat(page).contains("samira", Colleagues.PASSWORD, "y.demir@voorbeeld.example");
        String code = read("/demo/codes/samira");
        SignIn.Ending first = get(SignIn.class).password("samira", Colleagues.PASSWORD, "a browser");
        assertThat(first).isInstanceOf(SignIn.Ending.CodeNeeded.class);
        assertThat(get(SignIn.class).code(((SignIn.Ending.CodeNeeded) first).session(), code)).isInstanceOf(SignIn.Ending.SignedIn.class);
    }

    @Test
    void every_customer_page_says_that_it_is_a_demonstration() throws Exception {
        assertThat(read("/help")).contains("Dit is een demonstratie");
    }

    @Test
    void help_finds_an_article_and_a_reader_who_finds_nothing_is_led_to_a_person() throws Exception {
        assertThat(read("/help?q=pukcode")).contains("/help/puk-code", "<mark>pukcode</mark>");
        assertThat(read("/help?q=schildpad")).contains("Hier hebben wij nog geen antwoord op", "href=\"/chat\"", "href=\"/callback\"");
        assertThat(read("/help/border-mast")).contains("Bram Kuipers", "<h2>Wat moet u doen?</h2>");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void starting_it_again_adds_nothing() {
        int before = conversations().size();
        server.close();
        server = begin();
        assertThat(conversations()).hasSize(before);
    }

    private static List<Conversation> conversations() {
        List<ConversationId> ids = get(JdbcClient.class).sql("select id from conversation").query(UUID.class).list().stream()
                .map(ConversationId::new).toList();
        return get(Conversations.class).list(ids);
    }

    private static String read(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + server.context().getEnvironment().getProperty("local.server.port"));
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(HttpRequest.newBuilder(address.resolve(path)).header("Accept-Language", "nl").build(),
                    HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    /// Last of all, because the jobs are stopped for it: nothing may be added between exporting and looking.
    @Test
    @Order(Integer.MAX_VALUE)
    void its_public_figures_are_those_that_a_stranger_computes() {
        server.context().getBean(Jobs.class).stop();
        server.context().getBean(Checkpoints.class).make();
        RecurringTask<?> counting = server.context().getBean("recordCountingJob", RecurringTask.class);
        run(counting);
        URI address = URI.create("http://127.0.0.1:" + server.context().getEnvironment().getProperty("local.server.port"));
        Recomputed right = Recomputed.of(server.context().getBean(DataSource.class), server.context().getBean(Clock.class));
        assertThat(Published.areAll(right, new Visitor(address, Duration.ofSeconds(20)))).isGreaterThan(60);
    }

    private static <T> void run(RecurringTask<T> job) {
        job.executeRecurringly(new TaskInstance<>(job.getName(), RecurringTask.INSTANCE), null);
    }

    private static <T> T get(Class<T> type) {
        return server.context().getBean(type);
    }
}
