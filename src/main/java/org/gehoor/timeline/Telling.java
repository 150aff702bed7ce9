package org.gehoor.timeline;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Entry.What;
import org.gehoor.conversation.Help;
import org.gehoor.pages.Speaker;
import org.gehoor.timeline.CustomerTimeline.Happened;
import org.gehoor.timeline.CustomerTimeline.Line;
import org.gehoor.timeline.CustomerTimeline.Mark;
import org.gehoor.timeline.CustomerTimeline.Quote;
import org.gehoor.timeline.CustomerTimeline.Said;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.Need;
import org.gehoor.words.Words;
import org.jspecify.annotations.Nullable;

/// Tells one entry of the ledger in the words of one language. Nothing for what is no customer's business.
final class Telling {

    private final Words words;

    Telling(Words words) {
        this.words = words;
    }

    Optional<Line> tell(Entry entry, Optional<Mark> mark) {
        return Optional.ofNullable(switch (entry.what()) {
            case What.Message message -> said(entry, null, message.text(), message.sources(), message.language());
            case What.AnswerJudged judged -> happened(entry, "check", words.say(judged.helped() ? "timeline.helped" : "timeline.not_helped"));
            case What.FinalLetter letter -> said(entry, words.say("timeline.final_letter"), letter.text(), List.of(), Optional.empty());
            case What.Note _, What.SetAside _, What.PromiseEnded _, What.PromiseWarned _, What.TurnWouldHaveCome _ -> null;
            case What.LeftLine left -> left.why().equals("gone") ? happened(entry, "alert", words.say("timeline.gone")) : null;
            case What.BackInLine _ -> happened(entry, "undo", words.say("timeline.back_in_line"));
            case What.NeedStated stated -> happened(entry, "person", need(stated.need()));
            case What.PersonAsked _ -> happened(entry, "person", entry.who() instanceof Entry.Who.Customer
                    ? words.say("timeline.person_asked") : words.say("timeline.given_way"));
            case What.PromiseMade made -> new Happened(entry.sequence(), entry.at(), "clock",
                    words.say("timeline.promised", "promise", made.words()), null, mark.orElse(null));
            case What.PromiseBroken _ -> happened(entry, "alert", words.say("timeline.broken"));
            case What.WayChosen chosen -> happened(entry, "check", words.say(chosen.way().equals("mail") ? "timeline.chose_mail" : "timeline.chose_wait"));
            case What.PickedUp _ -> happened(entry, "person", words.say("timeline.picked_up", "name", name(entry)));
            case What.HandedOver over -> happened(entry, "handover", words.say("timeline.handed_over", "name", name(entry), "to", over.to()));
            case What.CutOff cut -> happened(entry, "alert", words.say("timeline.cut_off", "time", words.when(cut.due())));
            case What.AskedToClose _ -> happened(entry, "chat", words.say("timeline.asked_to_close", "name", name(entry)));
            case What.Reminded reminded -> happened(entry, "bell", words.say("timeline.reminded", "day", words.day(reminded.closesAt())));
            case What.Closed closed -> happened(entry, "check", closed(closed));
            case What.Reopened _ -> happened(entry, "undo", reopened(entry));
            case What.CameBack _ -> happened(entry, "undo", words.say("timeline.came_back"));
            case What.LanguageChanged changed -> happened(entry, CustomerTimeline.OF_LANGUAGE, words.say(changed.by().isChoice() ? "timeline.language_chosen" : "timeline.language",
                    "language", changed.language().in(words.language())));
            case What.InLine line -> happened(entry, "clock", words.say("timeline.in_line", "time", words.when(line.since())));
            case What.Rated rated -> happened(entry, "pen", words.say("timeline.rated"), rated.text());
            case What.CallAsked call -> happened(entry, "callback", words.say(entry.who() instanceof Entry.Who.Computer ? "timeline.call_planned" : "timeline.call_asked", "number", call.number(),
                    "from", words.when(call.from()), "until", words.time(call.until())));
            case What.Called called -> happened(entry, "phone", called(entry, called.outcome()), called.text());
            case What.NotDelivered failed -> happened(entry, "alert", words.say("timeline.not_delivered", "address", failed.address()));
            case What.ErasureDone done -> happened(entry, "lock", erased(done));
            case What.Held held -> happened(entry, "lock", words.say("timeline.held", "day", words.day(held.until())), held.reason());
            case What.HoldEnded _ -> happened(entry, "lock", words.say("timeline.hold_ended"));
            case What.Merged merged -> happened(entry, "link", words.say("timeline.merged", "name", name(entry), "reference", merged.reference()));
            case What.MergedIn merged -> happened(entry, "link", words.say("timeline.merged_in", "name", name(entry), "reference", merged.reference()));
            case What.MergeUndone undone -> happened(entry, "undo", words.say("timeline.merge_undone", "name", name(entry), "reference", undone.reference()));
            case What.SplitOff split -> happened(entry, "link", words.say("timeline.split_off", "name", name(entry), "reference", split.reference()));
            case What.SplitFrom split -> happened(entry, "link", words.say("timeline.split_from", "name", name(entry), "reference", split.reference()));
            case What.Erased _ -> happened(entry, "lock", words.say("timeline.erased"));
        });
    }

    private Said said(Entry entry, @Nullable String heading, String text, List<Entry.Source> sources, Optional<Language> language) {
        List<String> paragraphs = Stream.of(text.split("\n\\s*\n")).map(String::strip).filter(part -> !part.isEmpty()).toList();
        return new Said(entry.sequence(), entry.at(), speaker(entry), heading, paragraphs, sources.stream().map(this::quote).toList(), entry.attachments(),
                entry.mail().orElse(null), language.map(Language::tag).orElse(null), entry.help().map(Help::wording).orElse(null));
    }

    private Quote quote(Entry.Source source) {
        return new Quote(source.quote(), source.title(), "/help/" + source.slug(), day(source.checkedOn()));
    }

    private String day(String written) {
        try {
            return words.day(LocalDate.parse(written));
        } catch (DateTimeParseException otherwise) {
            return written;
        }
    }

    private Speaker speaker(Entry entry) {
        if (entry.what() instanceof What.Message message && message.isOfAMachineOutside()) {
            return new Speaker.MachineMail();
        }
        return switch (entry.who()) {
            case Entry.Who.Customer _ -> new Speaker.Customer(words.say("timeline.you"), null);
            case Entry.Who.Person _ -> new Speaker.Person(name(entry), initials(name(entry)), words.say("timeline.role"));
            case Entry.Who.Computer _ -> new Speaker.Computer();
        };
    }

    private String need(String need) {
        return switch (Need.of(need)) {
            case SAFETY -> words.say("timeline.need_safety");
            case NO_SERVICE -> words.say("timeline.need_no_service");
            case PRIORITY -> words.say("timeline.need_priority");
            case NONE -> words.say("timeline.need_none");
        };
    }

    private String called(Entry entry, String outcome) {
        return switch (outcome) {
            case "reached" -> words.say("timeline.called", "name", name(entry));
            case "wrong_number" -> words.say("timeline.called_wrong", "name", name(entry));
            default -> words.say("timeline.called_in_vain", "name", name(entry));
        };
    }

    private String reopened(Entry entry) {
        return switch (entry.who()) {
            case Entry.Who.Customer _ -> words.say("timeline.reopened");
            case Entry.Who.Person _ -> words.say("timeline.reopened_by", "name", name(entry));
            case Entry.Who.Computer _ -> words.say("timeline.reopened_unreached");
        };
    }

    private String closed(What.Closed closed) {
        return switch (closed.how()) {
            case "left" -> words.say("timeline.left");
            case "silence" -> words.say("timeline.silence");
            default -> words.say("timeline.closed");
        };
    }

    private String erased(What.ErasureDone done) {
        if (done.what().equals("file")) {
            return words.say("timeline.erased_file");
        }
        return switch (done.ground()) {
            case CUSTOMER -> words.say("timeline.erased_customer");
            case RETENTION -> words.say("timeline.erased_retention");
            case ORDER -> words.say("timeline.erased_order");
        };
    }

    private static Happened happened(Entry entry, String icon, String text) {
        return new Happened(entry.sequence(), entry.at(), icon, text, null, null);
    }

    private static Happened happened(Entry entry, String icon, String text, String detail) {
        return new Happened(entry.sequence(), entry.at(), icon, text, detail.isBlank() ? null : detail, null);
    }

    private String name(Entry entry) {
        return entry.who() instanceof Entry.Who.Person person && !person.name().isEmpty() ? person.name() : words.say("timeline.somebody");
    }

    private static String initials(String name) {
        return Stream.of(name.split("\\s+")).filter(part -> !part.isEmpty()).map(part -> part.substring(0, 1)).limit(2)
                .collect(Collectors.joining());
    }
}
