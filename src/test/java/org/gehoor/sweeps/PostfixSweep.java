package org.gehoor.sweeps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.gehoor.db.embedded.RunningPostgres;
import org.gehoor.testing.Findings;
import org.gehoor.testing.Program;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// A mail server as the world runs it stands between a customer and us, both ways.
///
///     a customer's program ──▶ Postfix ──▶ the program, by SMTP
///     a customer's mailbox ◀── Postfix ◀── the program's letters
@Tag("sweep")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PostfixSweep {

    private static final String MAILBOX = "klant@zeeraaf.example";
    private static final String VOS = "j.vos@voorbeeld.example";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final List<String> found = new ArrayList<>();

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void mail_goes_to_and_fro_through_a_real_mail_server_and_waits_there_while_we_are_down() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "not run: 1, Postfix needs root");
        Postfix.mustBeInstalled();
        int smtp = Program.freePort();
        var customers = new GreenMail(new ServerSetup(Program.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        customers.start();
        try (var postfix = Postfix.start(Map.of("zeeraaf.example", smtp, "voorbeeld.example", customers.getSmtp().getPort()));
                var program = Program.installedIn(Path.of("target/sweeps/postfix"))) {
            program.with("--gehoor.smtp.port=" + smtp, "--gehoor.mail.host=127.0.0.1", "--gehoor.mail.port=" + postfix.port(), "--gehoor.mail.tls=off",
                    "--gehoor.mail.from=" + MAILBOX).start();
            RunningPostgres database = RunningPostgres.in(program.data().resolve("postgres")).orElseThrow();
            addMailbox(database);
            Address reply = goAndGetAnAnswer(postfix, customers, database);
            program.stop();
            waitForUs(postfix, program);
            answer(postfix, program, reply);
        } finally {
            customers.stop();
            Findings.tell("postfix", "Postfix sweep\n" + String.join("\n", found));
        }
    }

    private Address goAndGetAnAnswer(Postfix postfix, GreenMail customers, RunningPostgres database) throws MessagingException {
        send(postfix, MAILBOX, "Factuur van mei", "Mijn factuur klopt niet.");
        assertThat(Program.until(() -> home(database).size() == 1, SOON)).as("it became a conversation\n" + postfix.log()).isTrue();
        found.add("a mail through Postfix           " + home(database).getFirst().outcome());
        assertThat(home(database).getFirst().outcome()).isEqualTo("begun");

        assertThat(Program.until(() -> customers.getReceivedMessages().length > 0, SOON)).as("a confirmation came\n" + postfix.log()).isTrue();
        MimeMessage confirmation = customers.getReceivedMessages()[0];
        Address reply = confirmation.getReplyTo()[0];
        found.add("the confirmation                 reached the mailbox behind Postfix; answers go to " + reply);
        return reply;
    }

    private void answer(Postfix postfix, Program program, Address reply) throws MessagingException {
        RunningPostgres database = RunningPostgres.in(program.data().resolve("postgres")).orElseThrow();
        send(postfix, reply.toString(), "Re: Factuur van mei", "Het gaat om mei, niet om april.");
        assertThat(Program.until(() -> home(database).size() == 3, SOON)).as("the answer came\n" + postfix.log()).isTrue();
        found.add("the answer to the confirmation   " + home(database).getLast().outcome());
        assertThat(home(database).getLast()).as("the answer is in the conversation").isEqualTo(new Home(home(database).getFirst().conversation(), "added"));
    }

    private void waitForUs(Postfix postfix, Program program) throws MessagingException {
        send(postfix, MAILBOX, "Storing", "Mijn internet doet het niet.");
        assertThat(Program.until(() -> postfix.log().contains("status=deferred"), SOON)).as("Postfix keeps it\n" + postfix.log()).isTrue();
        assertThat(postfix.queue()).contains(MAILBOX);
        found.add("while the program was down       Postfix kept it");
        program.start();
        RunningPostgres database = RunningPostgres.in(program.data().resolve("postgres")).orElseThrow();
        assertThat(home(database)).hasSize(1);
        postfix.flush();
        assertThat(Program.until(() -> home(database).size() == 2, SOON)).as("it came when we were back\n" + postfix.log()).isTrue();
        assertThat(Program.until(() -> postfix.queue().contains("empty"), SOON)).as("nothing waits any more\n" + postfix.queue()).isTrue();
        found.add("after it came back               " + home(database).getLast().outcome());
    }

    private static void send(Postfix postfix, String to, String subject, String text) throws MessagingException {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(postfix.port());
        MimeMessage mail = sender.createMimeMessage();
        mail.setFrom(VOS);
        mail.setRecipients(MimeMessage.RecipientType.TO, to);
        mail.setSubject(subject);
        mail.setText(text);
        sender.send(mail);
    }

    /// Where a mail came home, and as what.
    private record Home(UUID conversation, String outcome) {}

    private static List<Home> home(RunningPostgres database) {
        var homes = new ArrayList<Home>();
        try (Connection db = connect(database); var rows = db.createStatement().executeQuery("select conversation, outcome from known_mail order by id")) {
            while (rows.next()) {
                homes.add(home(rows));
            }
        } catch (SQLException trouble) {
            throw new AssertionError(trouble);
        }
        return homes;
    }

    private static Home home(ResultSet row) throws SQLException {
        return new Home(row.getObject("conversation", UUID.class), row.getString("outcome"));
    }

    private static void addMailbox(RunningPostgres database) throws SQLException {
        try (Connection db = connect(database); var insert = db.prepareStatement("insert into mailbox (id, brand, address, name, language) values (?, 'main', ?, ?, 'nl')")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, MAILBOX);
            insert.setString(3, "Klantenservice");
            insert.executeUpdate();
        }
    }

    private static Connection connect(RunningPostgres database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
