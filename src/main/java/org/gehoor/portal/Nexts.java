package org.gehoor.portal;

import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Turn;
import org.gehoor.portal.CaseView.Next;
import org.gehoor.portal.CaseView.State;
import org.gehoor.timeline.CustomerCase;
import org.gehoor.timeline.CustomerCase.Helper;
import org.gehoor.timeline.CustomerCases;
import org.gehoor.words.Words;

/// Says in plain words what happens next in a case.
final class Nexts {

    private final CustomerCases cases;

    Nexts(CustomerCases cases) {
        this.cases = cases;
    }

    Next of(Conversation conversation, Words words) {
        CustomerCase now = cases.of(conversation, words);
        String name = now.helper().map(Helper::name).orElseGet(() -> words.say("portal.case_somebody"));
        String nothing = words.say("portal.case_you_nothing");
        if (now.goesOn().isPresent()) {
            return next(now, State.ENDED, words.say("portal.case_goes_on", "reference", now.goesOn().get().reference().toString()),
                    words.say("portal.case_you_write_there"), words);
        }
        return switch (conversation.turn()) {
            case Turn.WithAssistant _ -> next(now, State.WITH_ASSISTANT, words.say("portal.case_with_assistant"),
                    words.say("portal.case_you_ask"), words);
            case Turn.WaitingForPerson _ -> next(now, State.OURS, now.promised().orElseThrow().words(), nothing, words);
            case Turn.WithPerson _ -> next(now, State.OURS, words.say("portal.case_with_person", "name", name), nothing, words);
            case Turn.WaitingForCustomer waiting when waiting.askedToClose().isPresent() -> next(now, State.YOURS,
                    words.say("portal.case_asked", "name", name), closing(now, words), words);
            case Turn.WaitingForCustomer _ -> next(now, State.YOURS, words.say("portal.case_answered", "name", name),
                    words.say("portal.case_you_read"), words);
            case Turn.Closed closed -> next(now, State.ENDED, closed(closed.how(), words), words.say("portal.case_you_reopen"), words);
            case Turn.SetAside _ -> next(now, State.ENDED, words.say("portal.case_set_aside"), words.say("portal.case_you_write"), words);
        };
    }

    private static Next next(CustomerCase now, State state, String what, String you, Words words) {
        String team = words.say(state == State.WITH_ASSISTANT ? "portal.case_computer" : "portal.case_staff");
        return new Next(state, what, now.helper().orElse(null), team, now.promised().orElse(null), now.missed().orElse(null), now.outcomes(), you);
    }

    private static String closing(CustomerCase now, Words words) {
        return now.closesAt().map(at -> words.say("portal.case_you_close_before", "day", words.day(at)))
                .orElseGet(() -> words.say("portal.case_you_close"));
    }

    private static String closed(Turn.How how, Words words) {
        return switch (how) {
            case CUSTOMER -> words.say("portal.case_closed");
            case FINAL_LETTER -> words.say("portal.case_letter");
            case SILENCE -> words.say("portal.case_silence");
            case LEFT -> words.say("portal.case_left");
        };
    }
}
