package org.gehoor.conversation;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.gehoor.vocabulary.PlaceId;
import org.gehoor.vocabulary.PromiseId;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.vocabulary.TeamId;

/// Whose turn it is. Each state has only the moves that are lawful from it; the diagram stands in this room's `package-info`.
public sealed interface Turn {

    /// The name in the database and the words: `waiting_for_person`.
    default String code() {
        return getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /// Whether it has ended, by closing or by being set aside.
    default boolean isEnded() {
        return this instanceof Closed || this instanceof SetAside;
    }

    /// Whether it is our turn: then there is an owner and a promise.
    default boolean waitsForUs() {
        return this instanceof WaitingForPerson || this instanceof WithPerson;
    }

    /// What a place in the line gives to a conversation that waits: nobody waits without all of it.
    record Waiting(Owner owner, PromiseId promise, PlaceId place, Instant firstWord) {
        WaitingForPerson begin() {
            return new WaitingForPerson(owner, promise, place, firstWord);
        }
    }

    /// The computer answers, until the customer wants a person.
    record WithAssistant() implements Turn {
        WaitingForPerson askForPerson(Waiting waiting) {
            return waiting.begin();
        }

        Closed customerCloses(long entry) {
            return new Closed(How.CUSTOMER, entry, Optional.empty());
        }

        Closed isLeft(long entry) {
            return new Closed(How.LEFT, entry, Optional.empty());
        }

        SetAside goesOnElsewhere(long entry, Owner owner, Instant now) {
            return new SetAside(entry, owner, now);
        }
    }

    /// In the line for a person.
    record WaitingForPerson(Owner owner, PromiseId promise, PlaceId place, Instant firstWord) implements Turn {
        WithPerson pickUp(Owner by) {
            return new WithPerson(by, promise, firstWord);
        }

        WaitingForPerson promised(PromiseId another) {
            return new WaitingForPerson(owner, another, place, firstWord);
        }

        WaitingForPerson since(Instant word) {
            return new WaitingForPerson(owner, promise, place, word);
        }

        WaitingForPerson ownedBy(Owner other) {
            return new WaitingForPerson(other, promise, place, firstWord);
        }

        Closed customerCloses(long entry) {
            return new Closed(How.CUSTOMER, entry, Optional.of(owner));
        }

        SetAside setAside(long entry) {
            return new SetAside(entry, owner, firstWord);
        }
    }

    /// A person has it and owes the next word.
    record WithPerson(Owner owner, PromiseId promise, Instant firstWord) implements Turn {
        WaitingForCustomer answered() {
            return new WaitingForCustomer(owner, Optional.empty());
        }

        WithPerson promised(PromiseId another) {
            return new WithPerson(owner, another, firstWord);
        }

        WithPerson since(Instant word) {
            return new WithPerson(owner, promise, word);
        }

        WaitingForPerson handOver(Waiting waiting) {
            return waiting.begin();
        }

        WaitingForCustomer askToClose(Instant now) {
            return new WaitingForCustomer(owner, Optional.of(now));
        }

        Closed customerCloses(long entry) {
            return new Closed(How.CUSTOMER, entry, Optional.of(owner));
        }

        Closed closeByLetter(long entry) {
            return new Closed(How.FINAL_LETTER, entry, Optional.of(owner));
        }

        SetAside setAside(long entry) {
            return new SetAside(entry, owner, firstWord);
        }
    }

    /// The customer has the next word. The owner stays.
    record WaitingForCustomer(Owner owner, Optional<Instant> askedToClose) implements Turn {
        WithPerson write(PromiseId promise, Instant firstWord) {
            return new WithPerson(owner, promise, firstWord);
        }

        WaitingForPerson askForPerson(Waiting waiting) {
            return waiting.begin();
        }

        WaitingForCustomer askToClose(Instant now) {
            return new WaitingForCustomer(owner, Optional.of(now));
        }

        Closed customerCloses(long entry) {
            return new Closed(How.CUSTOMER, entry, Optional.of(owner));
        }

        Closed closeByLetter(long entry) {
            return new Closed(How.FINAL_LETTER, entry, Optional.of(owner));
        }

        SetAside goesOnElsewhere(long entry, Instant now) {
            return new SetAside(entry, owner, now);
        }

        Closed staysSilent(long entry) {
            return new Closed(How.SILENCE, entry, Optional.of(owner));
        }
    }

    /// Ended, by the entry that proves the customer's yes, our letter or the silence. One step opens it again, with the same owner.
    record Closed(How how, long entry, Optional<Owner> owner) implements Turn {
        WaitingForPerson reopen(Waiting waiting) {
            return waiting.begin();
        }
    }

    /// Ended because it is no customer's matter. Any later word by a person brings it back with its old waiting time.
    record SetAside(long entry, Owner owner, Instant firstWord) implements Turn {
        WaitingForPerson comeBack(Waiting waiting) {
            return waiting.begin();
        }

        SetAside since(Instant word) {
            return new SetAside(entry, owner, word);
        }
    }

    /// How a conversation was closed. There is no fifth way.
    enum How {
        CUSTOMER, FINAL_LETTER, SILENCE, LEFT;

        /// The name in the database and the words: `final_letter`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static How of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// Who is responsible: a team, and one of its people as soon as there is one.
    record Owner(TeamId team, Optional<StaffId> person) {
        /// A team, until a person picks it up.
        public static Owner team(TeamId team) {
            return new Owner(team, Optional.empty());
        }

        /// One person of a team.
        public static Owner person(TeamId team, StaffId person) {
            return new Owner(team, Optional.of(person));
        }

        /// Whether this is the person responsible.
        public boolean is(StaffId staff) {
            return person.filter(staff::equals).isPresent();
        }
    }
}
