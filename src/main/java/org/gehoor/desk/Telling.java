package org.gehoor.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Erasures;
import org.gehoor.conversation.Entry.What;
import org.gehoor.conversation.Entry.Who;
import org.gehoor.conversation.Help;
import org.gehoor.customer.Customer;
import org.gehoor.pages.Attachment;
import org.gehoor.pages.Speaker;
import org.gehoor.timeline.FileViews;
import org.gehoor.timeline.MailHead;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.Need;
import org.gehoor.words.Words;
import org.jspecify.annotations.Nullable;

/// Tells the timeline of one conversation to colleagues, line by line.
///
/// @param customer whose conversation it is
/// @param address  of the conversation
/// @param now      the reader's present: lines of this day need no day
record Telling(Customer customer, String address, Words words, Instant now) {

    /// The whole timeline.
    Log log(List<Entry> entries) {
        long last = entries.isEmpty() ? 0 : entries.getLast().sequence();
        int asked = indexOf(entries, entry -> entry.what() instanceof What.PersonAsked);
        int until = 1 + IntStream.range(0, Math.max(0, asked)).filter(i -> isAnswer(entries.get(i))).max().orElse(-1);
        if (until == 0) {
            return new Log(List.of(), List.of(), said(entries, day(now)), last);
        }
        int first = indexOf(entries.subList(0, until), entry -> entry.who() instanceof Who.Customer);
        List<Entry> before = first < 0 ? List.of() : entries.subList(first, first + 1);
        List<Entry> folded = entries.subList(0, until).stream().filter(entry -> !before.contains(entry)).toList();
        return new Log(said(before, day(now)), folded.stream().map(this::said).toList(),
                said(entries.subList(until, entries.size()), before.isEmpty() ? day(now) : day(before.getFirst().at())), last);
    }

    /// The whole timeline with the lines of others that go on here, all in the order of their times.
    Log log(List<Entry> entries, List<Said> others) {
        if (others.isEmpty()) {
            return log(entries);
        }
        List<Said> all = Stream.concat(Erasures.folded(entries).stream().map(this::said), others.stream())
                .sorted(Comparator.comparing(Said::at)).toList();
        var said = new ArrayList<Said>();
        LocalDate day = day(now);
        for (Said one : all) {
            if (!day(one.at()).equals(day)) {
                day = day(one.at());
                said.add(new Said.Day(said.size(), one.at(), words.day(day)));
            }
            said.add(one);
        }
        return new Log(List.of(), List.of(), said, entries.isEmpty() ? 0 : entries.getLast().sequence());
    }

    /// The lines, each marked as one of the conversation with this reference.
    List<Said> from(String reference, List<Entry> entries) {
        return Erasures.folded(entries).stream().<Said>map(entry -> new Said.From(reference, said(entry))).toList();
    }

    /// Some lines of this day.
    List<Said> said(List<Entry> entries) {
        return said(entries, day(now));
    }

    private List<Said> said(List<Entry> entries, LocalDate dayBefore) {
        var said = new ArrayList<Said>();
        LocalDate day = dayBefore;
        for (Entry entry : Erasures.folded(entries)) {
            if (!day(entry.at()).equals(day)) {
                day = day(entry.at());
                said.add(new Said.Day(entry.sequence(), entry.at(), words.day(day)));
            }
            said.add(said(entry));
        }
        return said;
    }

    private LocalDate day(Instant at) {
        return at.atZone(words.zone()).toLocalDate();
    }

    private Said said(Entry entry) {
        String name = name(entry.who());
        return switch (entry.what()) {
            case What.Message message -> new Said.Words(entry.sequence(), entry.at(),
                    message.isOfAMachineOutside() ? new Speaker.MachineMail() : speaker(entry.who()), message.text(), message.sources(),
                    files(entry), mailed(entry), message.language().map(Language::tag).orElse(null), entry.help().map(Help::wording).orElse(null),
                    whole(entry));
            case What.Note note -> new Said.Words(entry.sequence(), entry.at(), colleague(entry.who()), note.text(), List.of(),
                    files(entry), null, null, null, whole(entry));
            case What.FinalLetter letter -> new Said.Letter(entry.sequence(), entry.at(),
                    new Speaker.Person(name, initialsOf(name), words.say("desk.letter.word"), true), letter.text());
            case What.PersonAsked asked -> happened(entry, asked(entry.who(), Need.of(asked.need())));
            case What.PromiseMade made -> happened(entry, words.say("desk.said.promised", "words", made.words()));
            case What.PromiseBroken _ -> happened(entry, words.say("desk.said.broken"));
            case What.PromiseWarned warned -> happened(entry, words.say(warned.whom().equals("lead") ? "desk.said.lead_warned" : "desk.said.owner_warned"));
            case What.PromiseEnded ended -> happened(entry, ended(ended.standing()));
            case What.WayChosen chosen -> happened(entry, words.say(chosen.way().equals("mail") ? "desk.said.chose_mail" : "desk.said.chose_wait"));
            case What.AnswerJudged judged -> happened(entry, words.say(judged.helped() ? "desk.said.helped" : "desk.said.not_helped"));
            case What.PickedUp _ -> happened(entry, words.say("desk.said.picked_up", "name", name));
            case What.HandedOver over -> happened(entry, words.say("desk.said.handed_over", "name", name, "to", over.to(), "why", over.why()));
            case What.CutOff _ -> happened(entry, entry.who() instanceof Who.Computer ? words.say("desk.said.cut_off_by_silence")
                    : words.say("desk.said.cut_off", "name", name));
            case What.AskedToClose _ -> happened(entry, words.say("desk.said.asked_to_close", "name", name));
            case What.Reminded reminded -> happened(entry, words.say("desk.said.reminded", "day", words.day(reminded.closesAt())));
            case What.Closed closed -> happened(entry, closed(closed.how()));
            case What.Reopened _ -> happened(entry, words.say("desk.said.reopened"));
            case What.SetAside aside -> happened(entry, entry.who() instanceof Who.Computer ? words.say("desk.said.set_aside_by_rule", "rule", aside.reason())
                    : words.say("desk.said.set_aside", "name", name, "reason", aside.reason()));
            case What.CameBack _ -> happened(entry, words.say("desk.said.came_back", "name", name));
            case What.LeftLine left -> happened(entry, left(left.why()));
            case What.BackInLine _ -> happened(entry, words.say("desk.said.back_in_line"));
            case What.TurnWouldHaveCome turn -> happened(entry, words.say(turn.how().equals("kept") ? "desk.said.turn_in_time" : "desk.said.turn_late",
                    "time", words.when(turn.at())));
            case What.NeedStated stated -> happened(entry, words.say("desk.said.need", "need", Ways.need(Need.of(stated.need()), words)));
            case What.LanguageChanged changed -> happened(entry, language(changed, name));
            case What.InLine line -> happened(entry, words.say("desk.said.in_line", "time", words.when(line.since())));
            case What.Rated rated -> happened(entry, rated(rated));
            case What.CallAsked call -> happened(entry, words.say("desk.said.call_asked", "number", call.number(),
                    "from", words.when(call.from()), "until", words.time(call.until())));
            case What.Called called -> happened(entry, called(name, called));
            case What.NotDelivered failed -> happened(entry, words.say("desk.said.not_delivered", "address", failed.address(),
                    "why", Undelivered.why(failed, words)));
            case What.ErasureDone done -> happened(entry, erased(done));
            case What.Held held -> happened(entry, words.say("desk.said.held", "name", name, "day", words.day(held.until()), "reason", held.reason()));
            case What.HoldEnded ended -> happened(entry, ended.how().equals("lapsed") ? words.say("desk.said.hold_lapsed")
                    : words.say("desk.said.hold_lifted", "name", name));
            case What.Merged merged -> happened(entry, words.say("desk.said.merged", "name", name, "reference", merged.reference()));
            case What.MergedIn merged -> happened(entry, words.say("desk.said.merged_in", "name", name, "reference", merged.reference()));
            case What.MergeUndone undone -> happened(entry, words.say("desk.said.merge_undone", "name", name, "reference", undone.reference()));
            case What.SplitOff split -> happened(entry, words.say("desk.said.split_off", "name", name, "reference", split.reference()));
            case What.SplitFrom split -> happened(entry, words.say("desk.said.split_from", "name", name, "reference", split.reference()));
            case What.Erased _ -> happened(entry, words.say("desk.said.erased"));
        };
    }

    private String language(What.LanguageChanged changed, String name) {
        String language = changed.language().in(words.language());
        return switch (changed.by()) {
            case RECOGNISED -> words.say("desk.said.language", "language", language);
            case CUSTOMER -> words.say("desk.said.language_by_customer", "language", language);
            case STAFF -> words.say("desk.said.language_by_staff", "language", language, "name", name);
        };
    }

    private List<Attachment> files(Entry entry) {
        return FileViews.list(entry.attachments(), address, words);
    }

    private @Nullable String whole(Entry entry) {
        return entry.hides() ? address + "/messages/" + entry.sequence() + "/whole" : null;
    }

    private Said.@Nullable Mailed mailed(Entry entry) {
        return entry.mail().map(mail -> new Said.Mailed(MailHead.of(mail, entry.sequence(), address, words), stranger(entry, mail))).orElse(null);
    }

    /// Anybody can write any name: what counts is the address.
    private @Nullable String stranger(Entry entry, Entry.Mailed mail) {
        boolean theirs = customer.email().filter(known -> known.text().equalsIgnoreCase(mail.from().address())).isPresent();
        return theirs || !(entry.who() instanceof Who.Customer) ? null : words.say("desk.said.stranger", "address", MailHead.plain(mail.from().address()));
    }

    private String erased(What.ErasureDone done) {
        if (done.what().equals("file")) {
            return words.say("desk.said.erased_file");
        }
        return switch (done.ground()) {
            case CUSTOMER -> words.say("desk.said.erased_customer");
            case RETENTION -> words.say("desk.said.erased_retention");
            case ORDER -> words.say("desk.said.erased_order");
        };
    }

    private static Said happened(Entry entry, String text) {
        return new Said.Happened(entry.sequence(), entry.at(), text);
    }

    private String asked(Who who, Need need) {
        String asked = words.say(who instanceof Who.Computer ? "desk.said.computer_gave_way" : "desk.said.person_asked");
        String stated = Ways.need(need, words);
        return stated.isEmpty() ? asked : asked + " " + words.say("desk.said.need", "need", stated);
    }

    private String ended(String standing) {
        return switch (standing) {
            case "kept" -> words.say("desk.said.kept");
            case "released" -> words.say("desk.said.released");
            case "passed_on" -> words.say("desk.said.passed_on");
            default -> words.say("desk.said.ended_broken");
        };
    }

    private String closed(String how) {
        return switch (how) {
            case "customer" -> words.say("desk.said.closed");
            case "silence" -> words.say("desk.said.closed_by_silence");
            default -> words.say("desk.said.left");
        };
    }

    private String left(String why) {
        return switch (why) {
            case "gone" -> words.say("desk.said.gone");
            case "call" -> words.say("desk.said.left_for_call");
            case "mail" -> words.say("desk.said.left_for_mail");
            default -> words.say("desk.said.left_line");
        };
    }

    private String rated(What.Rated rated) {
        String solved = rated.solved().map(answer -> switch (answer) {
            case "yes" -> words.say("desk.said.solved");
            case "partly" -> words.say("desk.said.solved_partly");
            default -> words.say("desk.said.not_solved");
        }).orElse("");
        String grade = rated.grade().map(number -> words.say("desk.said.grade", "grade", number.toString())).orElse("");
        return Stream.of(words.say("desk.said.rated"), solved, grade, rated.text()).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
    }

    private String called(String name, What.Called called) {
        String said = switch (called.outcome()) {
            case "reached" -> words.say("desk.said.called", "name", name);
            case "wrong_number" -> words.say("desk.said.wrong_number", "name", name);
            default -> words.say("desk.said.called_in_vain", "name", name);
        };
        return called.text().isBlank() ? said : said + " " + called.text();
    }

    private Speaker speaker(Who who) {
        return switch (who) {
            case Who.Customer _ -> new Speaker.Customer(People.name(customer, words), initials(People.initials(customer)));
            case Who.Person _ -> new Speaker.Person(name(who), initialsOf(name(who)), words.say("desk.role"), true);
            case Who.Computer _ -> new Speaker.Computer();
        };
    }

    private Speaker colleague(Who who) {
        return switch (who) {
            case Who.Computer _ -> new Speaker.ComputerNote();
            case Who.Person _, Who.Customer _ -> new Speaker.Colleague(name(who));
        };
    }

    private String name(Who who) {
        return switch (who) {
            case Who.Customer _ -> People.name(customer, words);
            case Who.Person person -> person.name().isBlank() ? words.say("desk.someone") : person.name();
            case Who.Computer _ -> words.say("pages.automatic");
        };
    }

    private static @Nullable String initials(String letters) {
        return letters.isEmpty() ? null : letters;
    }

    private static String initialsOf(String name) {
        return Stream.of(name.split("\\s+")).filter(part -> !part.isEmpty()).map(part -> part.substring(0, 1)).limit(2).collect(Collectors.joining());
    }

    /// An answer of the computer to the customer.
    private static boolean isAnswer(Entry entry) {
        return entry.who() instanceof Who.Computer && entry.what() instanceof What.Message;
    }

    private static int indexOf(List<Entry> entries, Predicate<Entry> wanted) {
        return IntStream.range(0, entries.size()).filter(i -> wanted.test(entries.get(i))).findFirst().orElse(-1);
    }
}
