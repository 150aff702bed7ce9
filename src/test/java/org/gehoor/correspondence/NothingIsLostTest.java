package org.gehoor.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Timelines;
import org.gehoor.conversation.Turn;
import org.gehoor.erasure.Erasure;
import org.gehoor.erasure.Subjects;
import org.gehoor.ledger.Ground;
import org.gehoor.outbox.Outbox;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.Test;

class NothingIsLostTest extends InTheHouse {

    private final Posted post = new Posted(house);

    @Test
    void two_at_work_bring_each_mail_home_once() throws Exception {
        post.mailbox("klant@zeeraaf.example", "billing", Language.NL);
        IntStream.range(0, 40).forEach(n -> post.take(mail(n)));

        together(house.get(Understanding.class)::all, house.get(Understanding.class)::all);

        assertThat(post.all()).hasSize(40);
        assertThat(IntStream.range(0, 40)).allSatisfy(n -> assertThat(house.get(Mails.class).withMessageId(n + "@voorbeeld.example")).hasSize(1));
    }

    @Test
    void the_same_mail_by_two_ways_is_one_entry_and_found_by_the_bytes_of_each() {
        String first = "Received: from a by b\n" + mail(1);
        String second = "Delivered-To: klant@zeeraaf.example\nReceived: from c by d\n" + mail(1);
        post.arrives(first);
        post.take((second + "\n").getBytes(StandardCharsets.UTF_8), "iemand@elders.example", Raw.Proof.NONE);
        house.get(Understanding.class).all();

        var home = new Mails.Found(post.only().id(), 1);
        assertThat(house.get(Mails.class).withMessageId("1@voorbeeld.example")).containsExactly(home);
        assertThat(house.get(Mails.class).withRaw(Digests.hash(Posted.bytes(first)))).containsExactly(home);
        assertThat(house.get(Mails.class).withRaw(Digests.hash((second + "\n").getBytes(StandardCharsets.UTF_8)))).containsExactly(home);
        assertThat(messages(home.conversation())).hasSize(1);
    }

    @Test
    void also_when_both_come_at_the_same_moment() throws Exception {
        for (int n = 0; n < 25; n++) {
            String mail = mail(n);
            together(() -> taken("X-Way: een\n" + mail), () -> taken("X-Way: twee\n" + mail));
            assertThat(post.all()).hasSize(n + 1);
            assertThat(house.get(Mails.class).withMessageId(n + "@voorbeeld.example")).hasSize(1);
        }
    }

    @Test
    void another_mail_with_the_same_message_id_is_another_mail() {
        post.arrives(mail(1));
        post.arrives(mail(1).replace("regel 1", "regel twee"));

        assertThat(post.all()).hasSize(2);
        assertThat(house.get(Mails.class).withMessageId("1@voorbeeld.example")).hasSize(2);
    }

    @Test
    void what_nobody_can_bring_home_is_tried_again_and_then_is_a_conversation_with_the_mail_as_it_came() {
        post.take(mail(1));
        house.db().sql("create function stumble() returns trigger language plpgsql as $$ begin "
                + "if new.email = '1@voorbeeld.example' then raise exception 'stumbled' using errcode = '23514'; end if; return new; end $$").update();
        house.db().sql("create trigger stumble before insert on customer for each row execute function stumble()").update();
        try {
            for (int attempt = 0; attempt < 3; attempt++) {
                assertThat(house.get(Understanding.class).all()).isZero();
                assertThat(post.all()).isEmpty();
                assertThat(house.db().sql("select attempts from incoming_mail").query(Integer.class).single()).isEqualTo(attempt + 1);
                house.clock().tick(Duration.ofMinutes(1));
            }
            assertThat(house.get(Understanding.class).all()).isOne();
        } finally {
            house.db().sql("drop trigger stumble on customer").update();
            house.db().sql("drop function stumble").update();
        }

        Conversation conversation = post.only();
        assertThat(conversation.turn()).isInstanceOf(Turn.WaitingForPerson.class);
        assertThat(conversation.gist()).isEqualTo("Een mail die wij niet konden lezen");
        assertThat(messages(conversation.id())).singleElement().satisfies(message ->
                assertThat(message.files()).singleElement().satisfies(file -> assertThat(file.type()).isEqualTo("message/rfc822")));
        assertThat(house.get(Mails.class).notUnderstoodSince(house.clock().instant().minus(Duration.ofDays(1)))).isOne();
        assertThat(house.get(Mails.class).withRaw(Digests.hash(Posted.bytes(mail(1))))).hasSize(1);
    }

    @Test
    void what_could_not_be_kept_is_not_taken() {
        house.db().sql("alter table incoming_piece add constraint full_disk check (number < 0) not valid").update();
        try {
            assertThatThrownBy(() -> post.take(mail(1))).isNotNull();
        } finally {
            house.db().sql("alter table incoming_piece drop constraint full_disk").update();
        }
        assertThat(house.db().sql("select count(*) from incoming_mail").query(Integer.class).single()).isZero();
        post.arrives(mail(1));
        assertThat(post.all()).hasSize(1);
    }

    @Test
    void a_mail_from_nobody_or_from_ourselves_is_a_conversation_and_nobody_is_written_to() {
        post.mailbox("klant@zeeraaf.example", "billing", Language.NL);
        post.arrives("Subject: Zonder afzender\n\nHallo?\n");
        post.arrives("From: <>\nSubject: Lege afzender\n\nHallo?\n");
        post.arrives("From: undisclosed recipients;\nSubject: Geen adres\n\nHallo?\n");
        post.arrives("From: Klant+iets@ZEERAAF.example\nSubject: Wij zelf\n\nHallo?\n");
        post.arrives("");

        assertThat(post.all()).hasSize(5).allSatisfy(one -> {
            assertThat(one.turn()).isInstanceOf(Turn.WaitingForPerson.class);
            assertThat(house.get(Outbox.class).about(one.id())).isEmpty();
        });
    }

    @Test
    void empty_files_and_many_files_are_kept_as_they_came() {
        assertThat(house.work().whole(() -> {
            ConversationId id = a.conversation().waiting();
            var received = new ArrayList<org.gehoor.files.Files.Received>();
            IntStream.range(0, 30).forEach(n -> received.add(new org.gehoor.files.Files.Received("leeg " + n, java.util.Optional.empty(), new byte[0])));
            return house.get(org.gehoor.files.Files.class).keep(id.value(), received);
        })).hasSize(30).allSatisfy(file -> assertThat(file.size()).isZero());
    }

    @Test
    void erasing_the_conversation_forgets_that_the_mail_ever_came() {
        post.arrives(mail(1));
        ConversationId id = post.only().id();
        deeds.closes(id);
        assertThat(house.get(Mails.class).withMessageId("1@voorbeeld.example")).isNotEmpty();

        house.get(Erasure.class).erase(house.get(Subjects.class).of(deeds.customer(id).id()), deeds::customer, Ground.CUSTOMER);

        assertThat(house.get(Mails.class).withMessageId("1@voorbeeld.example")).isEmpty();
        assertThat(house.db().sql("select count(*) from known_mail").query(Integer.class).single()).isZero();
        assertThat(house.db().sql("select count(*) from file").query(Integer.class).single()).isZero();
    }

    private int taken(String mail) {
        post.take(mail);
        return house.get(Understanding.class).all();
    }

    private static String mail(int number) {
        return "From: " + number + "@voorbeeld.example\nTo: klant@zeeraaf.example\nSubject: Mail " + number + "\nMessage-ID: <" + number
                + "@voorbeeld.example>\nDate: Tue, 12 May 2026 09:58:00 +0200\n\nDit is regel " + number + ".\n";
    }

    private List<Entry.What.Message> messages(ConversationId id) {
        return house.get(Timelines.class).of(id).stream().map(Entry::what).filter(Entry.What.Message.class::isInstance)
                .map(Entry.What.Message.class::cast).toList();
    }

    @SafeVarargs
    private static void together(Callable<Integer>... all) throws Exception {
        var start = new CyclicBarrier(all.length);
        try (var threads = Executors.newFixedThreadPool(all.length)) {
            var running = java.util.Arrays.stream(all).map(one -> threads.submit(() -> {
                start.await();
                return one.call();
            })).toList();
            for (var one : running) {
                one.get();
            }
        }
    }
}
