package org.gehoor.chat;

import java.util.List;
import java.util.stream.IntStream;
import org.gehoor.timeline.CustomerCase.Promised;
import org.gehoor.timeline.WayOn;
import org.jspecify.annotations.Nullable;

/// What a customer sees of the present state of a chat. Compared to find out whether anything changed.
public sealed interface Now {

    /// The computer answers.
    ///
    /// @param answer the number of an answer of which the customer may say whether it helped; null when there is none
    /// @param helped whether the last one did, so that they may close or ask on
    /// @param gone   whether the computer is there no more: then only a person helps
    record WithAssistant(@Nullable Long answer, boolean helped, boolean gone) implements Now {}

    /// In the line.
    ///
    /// @param spot   the place; null while the place waits for a moment that was chosen
    /// @param likely what may be expected beside the promise, which stays; null when no more is known
    /// @param lately how often we were in time today; null when there are too few
    record Waiting(Promised promised, @Nullable Late late, @Nullable Spot spot, @Nullable String likely, @Nullable String lately,
                   boolean spokeToComputer) implements Now {}

    /// A call is coming. `number` as people write it; null when it was erased.
    record CallComing(Promised promised, @Nullable Late late, @Nullable String number) implements Now {}

    /// A person has it and owes the next word.
    record WithPerson(String name, String initials, Promised promised, @Nullable Late late) implements Now {}

    /// The customer has the next word.
    record YourTurn(String name, String initials) implements Now {}

    /// A person asks whether it is solved. `closesOn` is the day on which silence closes it; null while that was not announced.
    record AskedToClose(String name, @Nullable String closesOn) implements Now {}

    /// Closed. `name` of the person who helped; null when nobody did.
    record Closed(Turnout how, String at, @Nullable String name, boolean rated) implements Now {}

    /// Set aside, because somebody thought it was no customer's matter.
    record SetAside() implements Now {}

    /// It goes on in another case, with this reference, of which the page is there.
    record GoesOn(String reference, String href) implements Now {}

    /// A promise that we missed, and the ways on from it; null when one was chosen.
    record Late(Promised missed, @Nullable WayOn on) {}

    /// The ways on from a promise that we missed; null when none was, or one was chosen.
    default @Nullable WayOn on() {
        Late late = switch (this) {
            case Waiting waiting -> waiting.late();
            case CallComing call -> call.late();
            case WithPerson person -> person.late();
            case WithAssistant _, YourTurn _, AskedToClose _, Closed _, SetAside _, GoesOn _ -> null;
        };
        return late == null ? null : late.on();
    }

    /// What of it is said out loud when it changes: of who waits only the place and the clock time, else all of it but how a promise stands.
    default Heard heard() {
        return switch (this) {
            case Waiting waiting -> new Heard("waiting", waiting.spot() == null ? "" : Integer.toString(waiting.spot().number()),
                    waiting.promised().words(), waiting.late() != null);
            case CallComing call -> new Heard("call", "", call.promised().words(), call.late() != null);
            case WithPerson person -> new Heard("person", person.name(), person.promised().words(), person.late() != null);
            case AskedToClose asked -> new Heard("asked", asked.name(), "", false);
            case YourTurn turn -> new Heard("yours", turn.name(), "", false);
            case Closed closed -> new Heard("closed", closed.at(), "", false);
            case GoesOn elsewhere -> new Heard("goes-on", elsewhere.reference(), "", false);
            case WithAssistant _ -> new Heard("assistant", "", "", false);
            case SetAside _ -> new Heard("set-aside", "", "", false);
        };
    }

    /// What was said out loud, as far as it tells one state from another.
    record Heard(String state, String who, String promise, boolean late) {}

    /// Who closed it.
    enum Turnout { CUSTOMER, FINAL_LETTER, SILENCE, LEFT }

    /// A place in the line: how many are before and how many after. Drawn as a row of spots.
    record Spot(int ahead, int behind) {
        private static final int MOST_DRAWN = 4;

        /// The number of this place; the first is 1.
        public int number() {
            return ahead + 1;
        }

        /// The numbers of the last few before this one.
        public List<Integer> before() {
            return IntStream.rangeClosed(Math.max(1, ahead - MOST_DRAWN + 1), ahead).boxed().toList();
        }

        /// Whether there are more before this one than are drawn.
        public boolean isLong() {
            return ahead > MOST_DRAWN;
        }
    }
}
