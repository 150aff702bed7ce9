package org.gehoor.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Entry.What;

/// The words of an entry by which it is found: what people wrote, not what the house notes down of itself.
final class Said {

    private Said() {}

    static Optional<String> words(Entry entry) {
        String words = switch (entry.what()) {
            case What.Message message -> subject(message) + message.text() + names(attached(message));
            case What.Note note -> note.text() + names(note.files());
            case What.FinalLetter letter -> letter.text();
            case What.HandedOver handed -> handed.why();
            case What.SetAside aside -> aside.reason();
            case What.Called called -> called.text();
            case What.Rated rated -> rated.text();
            case What.Held held -> held.reason();
            case What.PersonAsked _, What.PromiseMade _, What.PromiseBroken _, What.PromiseEnded _, What.PromiseWarned _, What.WayChosen _,
                 What.AnswerJudged _, What.PickedUp _, What.AskedToClose _,
                 What.Reminded _, What.Closed _, What.Reopened _, What.CameBack _, What.InLine _, What.LanguageChanged _, What.CutOff _, What.LeftLine _,
                 What.BackInLine _, What.TurnWouldHaveCome _, What.NeedStated _, What.CallAsked _, What.ErasureDone _, What.HoldEnded _,
                 What.NotDelivered _, What.Linked _, What.Erased _ -> "";
        };
        return Optional.of(words).filter(text -> !text.isBlank());
    }

    private static String subject(What.Message message) {
        return message.mail().map(mail -> mail.subject() + "\n").orElse("");
    }

    /// The files without the mail itself as it came.
    private static List<Entry.Attached> attached(What.Message message) {
        Optional<UUID> original = message.mail().flatMap(Entry.Mailed::original);
        return message.files().stream().filter(file -> !original.equals(Optional.of(file.id()))).toList();
    }

    /// The names of files, with the words in them apart: `factuur_mei.pdf` is found by *factuur* and by *mei*.
    private static String names(List<Entry.Attached> files) {
        return files.stream().map(file -> "\n" + file.name().replaceAll("[._-]+", " ")).collect(Collectors.joining());
    }
}
