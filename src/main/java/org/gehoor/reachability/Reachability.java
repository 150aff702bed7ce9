package org.gehoor.reachability;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.gehoor.callback.CallBacks;
import org.gehoor.callback.Slot;
import org.gehoor.organisation.Organisation;
import org.gehoor.organisation.Organisations;
import org.gehoor.promise.Terms;
import org.gehoor.queue.Grounds;
import org.gehoor.queue.Line;
import org.gehoor.queue.Lines;
import org.gehoor.queue.Waits;
import org.gehoor.record.Figure;
import org.gehoor.record.Figures;
import org.gehoor.record.Tally;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.Language;

/// Where one asks how we can be reached.
public final class Reachability {

    private static final Duration WAITS = Duration.ofSeconds(4);
    private static final int SLOTS_LOOKED_AT = 60;

    private final Organisations organisations;
    private final Matters matters;
    private final Clock clock;
    private final Map<Object, Known<?>> known = new ConcurrentHashMap<>();

    Reachability(Organisations organisations, Matters matters, Clock clock) {
        this.organisations = organisations;
        this.matters = matters;
        this.clock = clock;
    }

    /// The rooms that know about waiting, calling and promising.
    record Matters(Lines lines, Waits waits, Grounds grounds, Terms terms, CallBacks callBacks, Figures figures) {}

    private record Known<T>(Instant since, T what) {}

    /// How a customer of this language reaches us now; empty in an installation that nobody has set up yet.
    public Optional<Reach> now(Language language) {
        return lately(language, WAITS, () -> organisations.find().map(_ -> look(language)));
    }

    /// How many promises we kept of those whose time came in the last seven days, today included, as the public record counts them.
    public Kept thisWeek() {
        return kept(7);
    }

    /// The same for today, by the calendar of the organisation.
    public Kept today() {
        return kept(1);
    }

    private Kept kept(int days) {
        Tally tally = matters.figures().promisesOfLastDays(days);
        return new Kept(tally.of(Figure.PROMISE_KEPT), tally.promisesDue());
    }

    private Reach look(Language language) {
        Line line = matters.lines().forTopic(organisations.mainBrand(), "", language);
        Instant now = clock.instant();
        Instant formBy = matters.terms().answer(line.id(), Channel.FORM, line.hours(Channel.FORM), now).dueAt();
        Optional<Slot> call = matters.callBacks().slots(line, SLOTS_LOOKED_AT).stream().filter(slot -> !slot.full()).findFirst();
        return new Reach(matters.waits().forNext(line.id()).during(line.hours(Channel.CHAT), now), matters.grounds().of(line.id()), call, formBy, line.hours(), line.byChannel());
    }

    @SuppressWarnings("unchecked")
    private <T> T lately(Object what, Duration atMost, Supplier<T> look) {
        Instant now = clock.instant();
        Known<?> before = known.get(what);
        if (before != null && !before.since().isAfter(now) && before.since().plus(atMost).isAfter(now)) {
            return (T) before.what();
        }
        T fresh = look.get();
        known.put(what, new Known<>(now, fresh));
        return fresh;
    }
}
