package org.gehoor.app.bench;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gehoor.app.Server;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Text;
import org.gehoor.customer.Customers;
import org.gehoor.db.Work;
import org.gehoor.jobs.Jobs;
import org.gehoor.promise.Watch;
import org.gehoor.queue.Handover;
import org.gehoor.queue.Line;
import org.gehoor.queue.Lines;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.Need;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Promises that run, made in SQL and due next month, and a hundred that are due now, in real conversations.
final class PromiseLoad {

    private static final int DUE = 100;
    private static final int AT_A_TIME = 50_000;
    private static final int LOOKS = 300;

    private final Options options;
    private final ApplicationContext house;
    private final JdbcClient db;
    private int made;

    private PromiseLoad(Options options, ApplicationContext house) {
        this.options = options;
        this.house = house;
        this.db = house.getBean(JdbcClient.class);
    }

    static void run(Options options) throws IOException {
        try (Server server = Server.start(false, InHouse.settings(options))) {
            server.context().getBean(Jobs.class).stop();
            System.out.println("ready");
            new PromiseLoad(options, server.context()).run();
            System.in.read();
        }
    }

    private void run() {
        int few = options.number("promises", 100_000);
        List<ConversationId> waiting = Stream.generate(this::arrive).limit(DUE).toList();
        measure("1", few, waiting);
        measure("10", 10 * few, waiting);
    }

    private void measure(String name, int many, List<ConversationId> waiting) {
        generate(many);
        for (int i = 0; i < 2; i++) {
            lapse(waiting);
            look();
        }
        InHouse.phase("idle-" + name, times -> {
            for (int i = 0; i < LOOKS; i++) {
                long from = System.nanoTime();
                look();
                times.add(System.nanoTime() - from);
            }
        });
        int rounds = options.number("rounds", 10);
        InHouse.phase("due-" + name, times -> {
            for (int i = 0; i < rounds; i++) {
                lapse(waiting);
                long from = System.nanoTime();
                int noticed = look();
                if (noticed != DUE) {
                    throw new Failed(DUE + " promises were due, and noticed were " + noticed);
                }
                for (int each = 0; each < DUE; each++) {
                    times.add((System.nanoTime() - from) / DUE);
                }
            }
        });
    }

    private int look() {
        return house.getBean(Watch.class).look();
    }

    /// Their present promise is due since a second.
    private void lapse(List<ConversationId> waiting) {
        house.getBean(Work.class).whole(() -> {
            db.sql("alter table promise disable trigger user").update();
            String[] ids = waiting.stream().map(ConversationId::toString).toArray(String[]::new);
            db.sql("""
                    update promise set made_at = now() - interval '10 minutes', due_at = now() - interval '1 second'
                     where id in (select promise from conversation where id = any(cast(:ids as uuid[])))
                    """).param("ids", ids).update();
            if (isWatched()) {
                db.sql("""
                        update promise_watch set step = 'break', broken = 0, next_at = now() - interval '1 second'
                         where promise in (select promise from conversation where id = any(cast(:ids as uuid[])))
                        """).param("ids", ids).update();
            }
            db.sql("alter table promise enable trigger user").update();
        });
    }

    private boolean isWatched() {
        return db.sql("select to_regclass('promise_watch') is not null").query(Boolean.class).single();
    }

    /// Ten promises each, in conversations that do nothing else; so many at a time that no statement takes too long.
    private void generate(int many) {
        while (made < many) {
            more(Math.min(many, made + AT_A_TIME));
        }
        db.sql("analyze").update();
    }

    private void more(int many) {
        Line line = line();
        house.getBean(Work.class).whole(() -> {
            db.sql("alter table promise disable trigger user").update();
            db.sql("""
                    insert into ledger_stream (id, kind, head, opened_at)
                    select cast(lpad(to_hex(i), 32, '0') as uuid), 'conversation', decode(repeat('00', 32), 'hex'), now()
                      from generate_series(:from + 1, :until) i
                    """).param("from", made / 10).param("until", many / 10).update();
            db.sql("""
                    insert into conversation (id, brand, reference, channel, language, line, gist, opened_at, turn, turn_since)
                    select cast(lpad(to_hex(i), 32, '0') as uuid), :brand, translate(lpad(to_hex(i), 8, '0'), 'abcdef', 'ABCDEF'), 'form', 'nl', :line, '', now(),
                           'with_assistant', now()
                      from generate_series(:from + 1, :until) i
                    """).param("from", made / 10).param("until", many / 10).param("brand", line.brand()).param("line", line.id().value()).update();
            db.sql("""
                    insert into promise (id, conversation, kind, made_at, due_at, zone, rule, language, words)
                    select gen_random_uuid(), cast(lpad(to_hex(i / 10 + 1), 32, '0') as uuid), 'answer', now(),
                           now() + interval '1 day' + random() * interval '30 days', 'Europe/Amsterdam', 'own: made to be many', 'nl', 'U krijgt antwoord.'
                      from generate_series(:from, :until - 1) i
                    """).param("from", made).param("until", many).update();
            if (isWatched()) {
                db.sql("insert into promise_watch (promise, next_at, step) select id, due_at - interval '1 hour', 'owner' from promise p where made_at = now() on conflict do nothing").update();
            }
            db.sql("alter table promise enable trigger user").update();
        });
        made = many;
    }

    private Line line() {
        return house.getBean(Lines.class).list().getFirst();
    }

    private ConversationId arrive() {
        Line line = line();
        Text words = Text.read("Mijn rekening klopt niet.");
        return house.getBean(Work.class).whole(() -> {
            var author = new Author.Customer(house.getBean(Customers.class).begin(Language.NL).id());
            Conversation begun = house.getBean(Conversations.class).begin(new Conversations.Beginning(line.brand(), Channel.FORM, line.language(), line.id(),
                    author.id(), words));
            house.getBean(Exchange.class).say(begun.id(), author, words, line.hours());
            house.getBean(Handover.class).askForPerson(begun.id(), author, Need.NONE);
            return begun.id();
        });
    }
}
