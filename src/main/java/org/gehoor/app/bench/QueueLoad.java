package org.gehoor.app.bench;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.gehoor.app.Server;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Text;
import org.gehoor.customer.Customer;
import org.gehoor.customer.Customers;
import org.gehoor.db.Work;
import org.gehoor.fairness.Fairness;
import org.gehoor.ledger.Checkpoints;
import org.gehoor.queue.Handover;
import org.gehoor.queue.Line;
import org.gehoor.queue.Lines;
import org.gehoor.queue.PickUp;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.Need;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Many wait and many work, in the real rooms. In the end nobody was picked up twice and nobody was skipped: the record is replayed.
final class QueueLoad {

    private final Options options;
    private final ApplicationContext house;
    private final Line line;
    private final List<StaffMember> staff;
    private final int places;
    private final int threads;
    private final Set<ConversationId> helped = ConcurrentHashMap.newKeySet();
    private final AtomicInteger arrived = new AtomicInteger();

    private QueueLoad(Options options, ApplicationContext house) {
        this.options = options;
        this.house = house;
        this.line = house.getBean(Lines.class).list().getFirst();
        this.staff = hire(options.number("staff", 500));
        this.places = options.number("places", 10_000);
        this.threads = options.number("connections", 64);
    }

    static void run(Options options) throws IOException {
        try (Server server = Server.start(false, InHouse.settings(options))) {
            System.out.println("ready");
            new QueueLoad(options, server.context()).run();
            System.in.read();
        }
    }

    private void run() {
        InHouse.phase("fill", times -> Crowd.of(threads, _ -> {
            while (arrived.get() < places) {
                arrive(times);
            }
        }).end());
        all(options.number("warmup", 10), new Times(0), true);
        InHouse.phase("both", times -> all(options.number("seconds", 20), times, true));
        InHouse.phase("picks", times -> all(options.number("seconds", 20), times, false));
        System.out.println("checked " + check());
    }

    /// Everybody picks up, one after the other, as fast as they can; and one comes in for each, or nobody.
    private void all(int seconds, Times times, boolean others) {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        Crowd.of(threads, number -> {
            for (int turn = 0; System.nanoTime() < until; turn++) {
                StaffMember one = staff.get((number + turn * threads) % staff.size());
                long from = System.nanoTime();
                Optional<ConversationId> picked = house.getBean(PickUp.class).next(one);
                times.add(System.nanoTime() - from);
                if (picked.isEmpty()) {
                    throw new Failed("Nobody waits any more: let more wait (--places) or measure for a shorter time (--seconds)");
                }
                if (!helped.add(picked.get())) {
                    throw new Failed("picked up twice: " + picked.get());
                }
                if (others) {
                    arrive(new Times(0));
                }
            }
        }).end();
    }

    private void arrive(Times times) {
        int number = arrived.incrementAndGet();
        long from = System.nanoTime();
        Text words = Text.read("Mijn rekening klopt niet, dit is vraag " + number + ".");
        Author.Customer author = house.getBean(Work.class).whole(() -> {
            Customer customer = house.getBean(Customers.class).begin(Language.NL);
            return new Author.Customer(customer.id());
        });
        ConversationId id = house.getBean(Work.class).whole(() -> {
            Conversation begun = house.getBean(Conversations.class).begin(new Conversations.Beginning(line.brand(), Channel.FORM, line.language(), line.id(),
                    author.id(), words));
            house.getBean(Exchange.class).say(begun.id(), author, words, line.hours());
            house.getBean(Handover.class).askForPerson(begun.id(), author, Need.values()[number % 10 == 0 ? number / 10 % 4 : 0]);
            return begun.id();
        });
        if (helped.contains(id)) {
            throw new Failed("helped before it came: " + id);
        }
        times.add(System.nanoTime() - from);
    }

    /// Colleagues who are at work, all in the team that serves the line.
    private List<StaffMember> hire(int many) {
        JdbcClient db = house.getBean(JdbcClient.class);
        db.sql("""
                insert into staff (id, name, sign_in_name, password_hash, role, team, language, state, seen_at, made_at)
                select gen_random_uuid(), 'Collega ' || i, 'collega' || i, password_hash, 'first_line', team, language, 'available', :later, made_at
                  from (select * from staff limit 1) first cross join generate_series(1, :many) i
                """)
                .param("many", many).param("later", Instant.now().plusSeconds(86_400).atOffset(ZoneOffset.UTC)).update();
        return house.getBean(Staff.class).list().stream().filter(one -> one.signInName().startsWith("collega")).toList();
    }

    /// Who came and was not helped still waits; and the record, replayed, finds everybody helped in their turn.
    private String check() {
        JdbcClient db = house.getBean(JdbcClient.class);
        Set<UUID> waiting = Set.copyOf(db.sql("select conversation from place").query(UUID.class).list());
        if (waiting.size() != arrived.get() - helped.size() || helped.stream().anyMatch(id -> waiting.contains(id.value()))) {
            throw new Failed("%,d came, %,d were helped, and %,d wait".formatted(arrived.get(), helped.size(), waiting.size()));
        }
        house.getBean(Checkpoints.class).make();
        Fairness found = Fairness.of(db, line.hours().zone());
        List<String> report = found.report(_ -> true).toList();
        if (!found.holds(_ -> true)) {
            throw new Failed(String.join("\n", report));
        }
        return "%,d were helped, none twice, none skipped: %s".formatted(helped.size(), String.join(" ", report.subList(1, report.size())));
    }
}
