package org.gehoor.testing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gehoor.arrival.Replies;
import org.gehoor.callback.CallBacks;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Closing;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.Text;
import org.gehoor.promise.Promise;
import org.gehoor.queue.CutOff;
import org.gehoor.queue.Handover;
import org.gehoor.queue.Languages;
import org.gehoor.queue.Lines;
import org.gehoor.queue.Merging;
import org.gehoor.queue.Offers;
import org.gehoor.queue.PickUp;
import org.gehoor.sorting.Apart;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.staff.Team;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.Need;
import org.gehoor.vocabulary.OpeningHours;
import org.gehoor.vocabulary.PhoneNumber;

/// Everything that customers and staff do, as a delivery room would ask it of the rooms below: one line in a test.
public final class Deeds {

    private final TestHouse house;

    Deeds(TestHouse house) {
        this.house = house;
    }

    // ---- customers

    public Handover.Ending asks(ConversationId id) {
        return asks(id, Need.NONE);
    }

    public Handover.Ending asks(ConversationId id, Need need) {
        return house.get(Handover.class).askForPerson(id, customer(id), need);
    }

    public void writes(ConversationId id, String words) {
        house.get(Replies.class).say(id, Text.read(words), UUID.randomUUID());
    }

    /// The customer chooses in which language it goes on.
    public void chooses(ConversationId id, Language language) {
        house.get(Languages.class).choose(house.get(Conversations.class).current(id), customer(id), language);
    }

    public void closes(ConversationId id) {
        house.work().whole(() -> house.get(Closing.class).customerCloses(id, customer(id)));
    }

    public Handover.Ending reopens(ConversationId id) {
        return house.get(Handover.class).reopen(id, customer(id));
    }

    public Promise asksToBeCalled(ConversationId id, PhoneNumber number, Instant from) {
        return asksToBeCalled(id, Need.NONE, number, from);
    }

    public Promise asksToBeCalled(ConversationId id, Need need, PhoneNumber number, Instant from) {
        return house.get(CallBacks.class).ask(id, customer(id), need, number, from);
    }

    /// Nobody says anything to the machine any more.
    public void isLeft(ConversationId id) {
        house.work().whole(() -> house.get(Closing.class).left(id));
    }

    // ---- the machine

    /// Whether it was said: only while it is the machine's turn.
    public boolean gives(ConversationId id, String words) {
        return house.work().whole(() -> house.get(Exchange.class).answer(id, Text.read(words), List.of()));
    }

    public void givesWay(ConversationId id) {
        house.get(Handover.class).askForPerson(id, new Author.Computer(Author.Voice.AUTOMATIC_HELP), Need.NONE);
    }

    // ---- staff

    public Optional<ConversationId> picksUp(Cast.Helper helper) {
        return house.get(PickUp.class).next(member(helper));
    }

    /// Has the desk open: only then somebody can be offered to them.
    public void sitsAtTheDesk(Cast.Helper helper) {
        house.db().sql("""
                insert into staff_session (id, token_hash, staff, begun_at, seen_at, ends_at, second_done)
                values (gen_random_uuid(), uuid_send(gen_random_uuid()), :staff, :now, :now, :now + interval '100 days', true)
                """)
                .param("staff", helper.id().value()).param("now", house.clock().instant().atOffset(ZoneOffset.UTC)).update();
    }

    /// Who is being offered to somebody.
    public Optional<ConversationId> offeredTo(Cast.Helper helper) {
        return house.get(Offers.class).standing(helper.id()).map(standing -> standing.place().conversation());
    }

    public ConversationId takesWhatIsOffered(Cast.Helper helper) {
        return house.get(Offers.class).take(offeredTo(helper).orElseThrow(), member(helper));
    }

    public void leavesWhatIsOffered(Cast.Helper helper) {
        offeredTo(helper).ifPresent(id -> house.get(Offers.class).decline(id, helper.id()));
    }

    /// Has to stop before it is done.
    public void cutsOff(ConversationId id, Cast.Helper helper) {
        house.get(CutOff.class).end(id, member(helper), CutOff.How.STOPPED);
    }

    public void replies(ConversationId id, Cast.Helper helper, String words) {
        house.work().whole(() -> house.get(Exchange.class).reply(id, helper.author(), Text.read(words)));
    }

    public void repliesAndPromises(ConversationId id, Cast.Helper helper, String words, Instant until) {
        house.work().whole(() -> house.get(Exchange.class).replyAndPromise(id, helper.author(), Text.read(words), until, hours(id)));
    }

    public void notes(ConversationId id, Cast.Helper helper, String words) {
        house.work().whole(() -> house.get(Exchange.class).note(id, helper.author(), Text.read(words)));
    }

    public void handsOver(ConversationId id, Cast.Helper from, Cast.Helper to) {
        house.get(Handover.class).toColleague(id, from.author(), member(to), Text.read("Dit weet jij beter."));
    }

    public void handsOver(ConversationId id, Cast.Helper from, Team to) {
        house.get(Handover.class).toTeam(id, from.author(), to, Text.read("Dit is voor jullie."));
    }

    public void asksToClose(ConversationId id, Cast.Helper helper) {
        house.work().whole(() -> house.get(Closing.class).askToClose(id, helper.author()));
    }

    public void closesByLetter(ConversationId id, Cast.Helper helper, String letter) {
        house.work().whole(() -> house.get(Closing.class).closeByLetter(id, helper.author(), Text.read(letter)));
    }

    public void setsAside(ConversationId id, Cast.Helper helper, String reason) {
        house.work().whole(() -> house.get(Closing.class).setAside(id, helper.author(), Text.read(reason)));
    }

    public void merges(ConversationId id, ConversationId into, Cast.Helper helper) {
        house.get(Merging.class).merge(id, into, helper.author());
    }

    public void parts(ConversationId id, Cast.Helper helper) {
        house.get(Merging.class).undo(id, helper.author());
    }

    /// The first words become a conversation of their own.
    public ConversationId splits(ConversationId id, Cast.Helper helper) {
        return house.get(Apart.class).split(id, Set.of(1L), Optional.empty(), helper.author());
    }

    public void reaches(ConversationId id, Cast.Helper helper) {
        house.get(CallBacks.class).reached(id, helper.author(), "Uitgelegd en rechtgezet.");
    }

    public void callsInVain(ConversationId id, Cast.Helper helper) {
        house.get(CallBacks.class).notReached(id, helper.author(), "");
    }

    // ---- who they are

    /// The customer of a conversation, as an author.
    public Author.Customer customer(ConversationId id) {
        return new Author.Customer(house.get(Participants.class).customer(id));
    }

    public StaffMember member(Cast.Helper helper) {
        return house.get(Staff.class).get(helper.id());
    }

    /// A conversation as it stands.
    public Conversation now(ConversationId id) {
        return house.get(Conversations.class).get(id);
    }

    private OpeningHours hours(ConversationId id) {
        return house.get(Lines.class).get(now(id).line()).hours();
    }
}
