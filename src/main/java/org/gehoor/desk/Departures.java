package org.gehoor.desk;

import java.util.List;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.LiveContacts;
import org.gehoor.queue.CutOff;
import org.gehoor.queue.OfferRounds;
import org.gehoor.queue.Offers;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;

/// Coming to work and leaving it, and what becomes of whom somebody is helping.
final class Departures {

    private final Staff staff;
    private final LiveContacts contacts;
    private final CutOff cutOff;
    private final Offering offering;

    Departures(Staff staff, LiveContacts contacts, CutOff cutOff, Offering offering) {
        this.staff = staff;
        this.contacts = contacts;
        this.cutOff = cutOff;
        this.offering = offering;
    }

    /// What was offered to them, and that somebody has to look again.
    record Offering(Offers offers, OfferRounds rounds) {}

    void comes(StaffMember me) {
        staff.choose(me.id(), true);
        offering.offers().back(me.id());
        offering.rounds().soon();
    }

    /// Takes nobody new; whom they are helping stays with them.
    void goes(StaffMember me) {
        staff.choose(me.id(), false);
        offering.offers().withdraw(me.id());
        offering.rounds().soon();
    }

    /// Whom they are helping while they are there.
    List<Conversation> inHand(StaffMember me) {
        return contacts.of(me.id());
    }

    /// Everybody they are helping comes back to the head of the line.
    void giveBack(StaffMember me, CutOff.How how) {
        cutOff.all(me, how);
    }
}
