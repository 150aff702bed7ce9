package org.gehoor.portal;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Participants;
import org.gehoor.customer.Customers;
import org.gehoor.pages.Faults;
import org.gehoor.timeline.CaseLanguages;
import org.gehoor.timeline.CustomerTimelines;
import org.gehoor.vocabulary.Channel;
import org.gehoor.words.Words;
import org.jspecify.annotations.Nullable;

/// Makes the page of a case.
final class CaseViews {

    /// As long as this a case is new: its page says that we have it and that the link is worth keeping.
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final Nexts nexts;
    private final CustomerTimelines told;
    private final CaseLanguages languages;
    private final People people;
    private final URI publicUrl;
    private final Clock clock;

    CaseViews(Nexts nexts, Telling telling, People people, URI publicUrl, Clock clock) {
        this.nexts = nexts;
        this.told = telling.lines();
        this.languages = telling.languages();
        this.people = people;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /// How it is told what was said, and in which language it is.
    record Telling(CustomerTimelines lines, CaseLanguages languages) {}

    /// The rooms that know whose case it is.
    record People(Participants participants, Customers customers) {}

    CaseView show(CaseDoor.Opened opened, String typed, Faults faults, Words words) {
        Conversation conversation = opened.conversation();
        String reference = conversation.reference().toString();
        return new CaseView(opened.address(), reference,
                opened.whole() && !conversation.gist().isEmpty() ? conversation.gist() : words.say("portal.case_title", "reference", reference),
                words.say("portal.case_begun", "reference", reference, "day", words.day(conversation.openedAt()), "channel", channel(conversation, words)),
                nexts.of(conversation, words), opened.whole(), opened.whole() ? story(opened, words) : List.of(),
                opened.isByLink() ? publicUrl.resolve(opened.address()).toString() : null, mail(conversation),
                opened.whole() && conversation.channel() == Channel.CHAT ? "/chat/" + conversation.id() : null,
                conversation.turn().waitsForUs() && conversation.openedAt().isAfter(clock.instant().minus(FRESH)), languages.of(conversation, words), typed, faults);
    }

    /// Everything, the newest first: also of the cases that go on in this one.
    private List<CaseView.Told> story(CaseDoor.Opened opened, Words words) {
        Stream<CaseView.Told> own = told.of(opened.conversation().id(), words).lines().stream()
                .map(line -> new CaseView.Told(line, opened.address(), null));
        Stream<CaseView.Told> parts = opened.parts().stream().flatMap(part -> told.of(part.id(), words).lines().stream()
                .map(line -> new CaseView.Told(line, "/cases/" + part.id(), part.reference().toString())));
        return Stream.concat(own, parts).sorted(Comparator.comparing((CaseView.Told one) -> one.line().at())).toList().reversed();
    }

    private static String channel(Conversation conversation, Words words) {
        return switch (conversation.channel()) {
            case CHAT -> words.say("portal.case_by_chat");
            case FORM -> words.say("portal.case_by_form");
            case CALLBACK -> words.say("portal.case_by_call");
            case MAIL -> words.say("portal.case_by_mail");
        };
    }

    /// `v••••@voorbeeld.example`: enough for its owner, too little for anybody else.
    @Nullable String mail(Conversation conversation) {
        return people.customers().get(people.participants().customer(conversation.id())).email()
                .map(address -> address.text().substring(0, 1) + "••••" + address.text().substring(address.text().lastIndexOf('@')))
                .orElse(null);
    }
}
