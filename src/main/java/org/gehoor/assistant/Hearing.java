package org.gehoor.assistant;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gehoor.conversation.Answers;
import org.gehoor.conversation.Answers.Answer;
import org.gehoor.conversation.Answers.Question;
import org.gehoor.conversation.Answers.Said;
import org.gehoor.conversation.Answers.Why;

/// Everything that is heard in a customer's words besides a question. Whoever wants a person gets one, whatever else they say.
record Hearing(WantsAPerson wantsAPerson, Repetition repetition, Frustration frustration, AsksWhatItIs asksWhatItIs) {

    static Hearing inFourLanguages() {
        return new Hearing(WantsAPerson.inFourLanguages(), Repetition.inFourLanguages(), Frustration.inFourLanguages(), AsksWhatItIs.inFourLanguages());
    }

    /// Empty when it is a question like any other.
    Optional<Answer> of(Question question) {
        String words = question.words();
        if (wantsAPerson.says(words)) {
            return Optional.of(new Answer.GivesWay(Why.ASKED));
        }
        if (frustration.isIn(words)) {
            return Optional.of(new Answer.GivesWay(Why.FRUSTRATED));
        }
        if (asksWhatItIs.says(words)) {
            return Optional.of(new Answer.IsAComputer());
        }
        if (Courtesy.isThanks(words)) {
            return Optional.of(new Answer.Thanked());
        }
        if (Courtesy.isGreeting(words)) {
            return Optional.of(new Answer.Greeted());
        }
        return repetition.isIn(words, saidBefore(question)) ? Optional.of(new Answer.GivesWay(Why.REPEATED)) : Optional.empty();
    }

    private static List<String> saidBefore(Question question) {
        return question.before().stream().flatMap(said -> said instanceof Said.Customer(String words) ? Stream.of(words) : Stream.empty()).toList();
    }
}
