package org.gehoor.timeline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gehoor.callback.CallBacks;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Timelines;
import org.gehoor.conversation.Turn;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.staff.Staff;
import org.gehoor.timeline.CustomerCase.Helper;
import org.gehoor.timeline.CustomerCase.Promised;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.words.Words;

/// How conversations stand, as their customers may know it.
public final class CustomerCases {

    private final Conversations conversations;
    private final Timelines timelines;
    private final Promises promises;
    private final CallBacks callBacks;
    private final Staff staff;
    private final Clock clock;

    CustomerCases(Matters matters, Staff staff, Clock clock) {
        this.conversations = matters.conversations();
        this.timelines = matters.timelines();
        this.promises = matters.promises();
        this.callBacks = matters.callBacks();
        this.staff = staff;
        this.clock = clock;
    }

    /// The rooms that know how a conversation stands.
    record Matters(Conversations conversations, Timelines timelines, Promises promises, CallBacks callBacks) {}

    /// How one stands.
    public CustomerCase of(Conversation conversation, Words words) {
        List<Promise> running = conversation.turn().waitsForUs() ? fromTheRunningOneOn(conversation) : List.of();
        return new CustomerCase(conversation, helper(conversation),
                running.stream().findFirst().map(promise -> promised(promise, words)),
                running.stream().skip(1).findFirst().filter(CustomerCases::isReplaced).map(promise -> promised(promise, words)),
                promises.outcomes(conversation.id()).stream().filter(promise -> promise.end().isEmpty())
                        .map(promise -> promised(promise, words)).toList(),
                conversation.turn().waitsForUs() ? callBacks.find(conversation.id()) : Optional.empty(),
                conversation.turn() instanceof Turn.WaitingForCustomer waiting && waiting.askedToClose().isPresent()
                        ? closesAt(conversation.id(), waiting.askedToClose().get()) : Optional.empty(),
                conversation.turn().isEnded() ? Optional.of(conversations.current(conversation.id())).filter(id -> !id.equals(conversation.id()))
                        .map(conversations::get) : Optional.empty());
    }

    private List<Promise> fromTheRunningOneOn(Conversation conversation) {
        return promises.of(conversation.id()).stream()
                .filter(promise -> !promise.kind().isOutcome())
                .dropWhile(promise -> conversation.promise().filter(promise.id()::equals).isEmpty())
                .toList();
    }

    private static boolean isReplaced(Promise promise) {
        return promise.end().filter(end -> end.how() == Promise.How.REPLACED).isPresent();
    }

    private Promised promised(Promise promise, Words words) {
        String standing = promise.standingAt(clock.instant()).code();
        return new Promised(promise.words(), promise.language().tag(), standing, words.say("promise.standing." + standing),
                words.when(promise.dueAt()), promise.dueAt());
    }

    private Optional<Helper> helper(Conversation conversation) {
        return conversation.owner().flatMap(Turn.Owner::person).map(staff::get)
                .map(member -> new Helper(member.name(), member.initials()));
    }

    private Optional<Instant> closesAt(ConversationId id, Instant asked) {
        return timelines.of(id).reversed().stream()
                .takeWhile(entry -> !entry.at().isBefore(asked))
                .flatMap(entry -> entry.what() instanceof Entry.What.Reminded reminded ? Optional.of(reminded.closesAt()).stream()
                        : Optional.<Instant>empty().stream())
                .findFirst();
    }
}
