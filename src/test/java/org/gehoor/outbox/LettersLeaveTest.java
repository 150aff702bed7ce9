package org.gehoor.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.EmailAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class LettersLeaveTest extends InTheHouse {

    private static final EmailAddress VOS = new EmailAddress("j.vos@voorbeeld.example");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Delivery delivery;

    @BeforeEach
    void openThePostOffice() {
        server.start();
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        delivery = new Delivery(house.get(Outbox.class), house.work(), sender, "klant@zeeraaf.example");
    }

    @AfterEach
    void closeThePostOffice() {
        server.stop();
    }

    @Test
    void a_letter_leaves_once_says_that_a_machine_sent_it_and_is_forgotten() throws MessagingException {
        post();
        delivery.deliver();
        delivery.deliver();

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage arrived = server.getReceivedMessages()[0];
        assertThat(arrived.getSubject()).isEqualTo("Antwoord voor mevrouw Ç");
        assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(GreenMailUtil.getBody(arrived)).isNotEmpty();
        Outbox.Letter letter = house.get(Outbox.class).latest(1).getFirst();
        assertThat(letter.sentAt()).isPresent();
        assertThat(letter.text()).isEmpty();
    }

    @Test
    void a_letter_that_cannot_leave_waits_longer_each_time_and_leaves_when_the_server_is_back() {
        int port = server.getSmtp().getPort();
        server.stop();
        post();
        delivery.deliver();
        assertThat(house.get(Outbox.class).stuck()).isEqualTo(1);
        assertThat(house.get(Outbox.class).latest(1).getFirst().trouble()).isPresent();

        var back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            delivery.deliver();
            assertThat(back.getReceivedMessages()).as("not before the pause is over").isEmpty();
            house.clock().tick(Duration.ofMinutes(2));
            delivery.deliver();
            assertThat(back.getReceivedMessages()).hasSize(1);
        } finally {
            back.stop();
        }
        assertThat(house.get(Outbox.class).stuck()).isZero();
    }

    private void post() {
        house.work().whole(() -> house.get(Outbox.class).post(a.conversation().withAssistant(), VOS, "Antwoord voor mevrouw Ç", "Wij betalen € 14,50 terug."));
    }
}
