package org.gehoor.dossier;

import static org.gehoor.testing.Cast.BRAM;
import static org.gehoor.testing.Cast.SAMIRA;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Text;
import org.gehoor.ledger.SigningKeys;
import org.gehoor.testing.TestHouse;
import org.gehoor.vocabulary.ConversationId;

/// Conversations as they happen, and their dossiers.
public final class Examples {

    /// What only colleagues may read.
    public static final List<String> INTERNAL = List.of("Klant belde al twee keer over hetzelfde.", "Dit weet jij beter.");

    private final TestHouse house;

    public Examples(TestHouse house) {
        this.house = house;
    }

    /// Asked, promised, answered, closed; with signs that are awkward.
    public ConversationId plain() {
        ConversationId id = house.a().conversation().saying("Waarom € 14,50? Ça suffit 😀\n\nGraag een mens. <b>&amp; \"nu\"</b>").waiting();
        house.later(Duration.ofMinutes(3));
        house.arrives(SAMIRA);
        house.deeds().picksUp(SAMIRA);
        house.deeds().replies(id, SAMIRA, "Goedemorgen, dat is dubbel geboekt.\n\nIk zet het vandaag recht.");
        house.later(Duration.ofMinutes(5));
        house.deeds().writes(id, "Dank u. Wanneer zie ik dat?");
        house.deeds().replies(id, SAMIRA, "Binnen drie dagen. Привет, 你好.");
        house.deeds().closes(id);
        return id;
    }

    /// With a note and a reason for handing over.
    public ConversationId withNotes() {
        ConversationId id = house.a().conversation().saying("Mijn lijn is stil.").with(SAMIRA);
        house.deeds().notes(id, SAMIRA, INTERNAL.getFirst());
        house.deeds().handsOver(id, SAMIRA, BRAM);
        house.arrives(BRAM);
        house.deeds().picksUp(BRAM);
        house.deeds().replies(id, BRAM, "Ik neem het over en kijk ernaar.");
        return id;
    }

    /// A computer answers first, with its source.
    public ConversationId withMachine() {
        ConversationId id = house.a().conversation().saying("Hoe betaal ik in termijnen?").withAssistant();
        house.work().whole(() -> house.get(Exchange.class).answer(id, Text.read("Dit staat in onze artikelen."), List.of(
                new Entry.Source("betalen-in-termijnen", "Betalen in termijnen", "2026-05-01", "U kunt een rekening in drie termijnen betalen."))));
        house.deeds().writes(id, "Dat begrijp ik niet.");
        house.deeds().givesWay(id);
        house.arrives(SAMIRA);
        house.deeds().picksUp(SAMIRA);
        house.deeds().replies(id, SAMIRA, "Ik zet het voor u klaar.");
        return id;
    }

    public byte[] dossier(ConversationId id, Reader reader) {
        return bytes(house.get(Dossiers.class).of(id, reader));
    }

    public static byte[] bytes(Dossier dossier) {
        var out = new ByteArrayOutputStream();
        try {
            dossier.writeTo(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// The same dossier without its last entry, by somebody who has the keys: it holds, and only who kept an older one can tell.
    public static byte[] rewritten(byte[] dossier, SigningKeys keys) {
        return Forged.of(dossier).entries(all -> all.remove(all.size() - 1)).ended().coveredUp(keys).bytes();
    }

    /// The keys of this installation.
    public Trust trust() {
        return Trust.in(house.get(SigningKeys.class).all());
    }

    public static Verdict check(byte[] dossier, Trust trust) {
        try {
            return Verifier.check(new ByteArrayInputStream(dossier), trust);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
