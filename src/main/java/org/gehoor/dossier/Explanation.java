package org.gehoor.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.gehoor.words.Words;

/// A verdict in plain words, the same on the page, on the command line and in the browser.
///
/// @param title  what it comes to
/// @param text   which dossier, or what to do
/// @param points what holds, and what is not in it; empty when something is wrong
/// @param faults each in a sentence; empty when it holds
/// @param way    how to go on when something is wrong; empty when it holds
public record Explanation(boolean holds, String title, String text, List<Point> points, List<String> faults, String way) {

    /// Faults beyond these are only counted.
    static final int MOST_FAULTS = 20;

    private static final String VERDICT = "dossier.verdict.";
    private static final String FAULT = "dossier.fault.";

    public Explanation {
        points = List.copyOf(points);
        faults = List.copyOf(faults);
    }

    /// One thing that holds, or is not in it.
    ///
    /// @param icon `check`, `lock` or `eye`
    public record Point(String icon, String title, String text) {}

    /// @param signer who signs with the keys that were trusted, as people know them
    public static Explanation of(Verdict verdict, String signer, Words words) {
        if (verdict.cover().isEmpty()) {
            return new Explanation(false, words.say("dossier.verdict.none"), words.say("dossier.verdict.none_text"), List.of(),
                    faults(verdict.faults(), words), "");
        }
        Cover cover = verdict.cover().get();
        String count = Integer.toString(verdict.entries());
        String about = words.say("dossier.verdict.about", "reference", cover.reference(), "day", Telling.time(cover.madeAt(), words), "count", count);
        if (!verdict.holds()) {
            return new Explanation(false, words.say("dossier.verdict.broken"), about, List.of(), faults(verdict.faults(), words), words.say("dossier.verdict.way"));
        }
        return new Explanation(true, words.say(verdict.trusted() ? "dossier.verdict.holds" : "dossier.verdict.holds_unchecked"), about,
                points(verdict, signer, count, words), List.of(), "");
    }

    private static List<Point> points(Verdict verdict, String signer, String count, Words words) {
        var points = new ArrayList<Point>();
        points.add(new Point("check", words.say("dossier.verdict.unchanged"), words.say("dossier.verdict.unchanged_text", "count", count)));
        points.add(new Point("check", words.say("dossier.verdict.complete"), words.say("dossier.verdict.complete_text", "count", count)));
        points.add(verdict.trusted()
                ? new Point("check", words.say("dossier.verdict.signed", "signer", signer), words.say("dossier.verdict.signed_text", "signer", signer))
                : new Point("eye", words.say("dossier.verdict.unsigned"), words.say("dossier.verdict.unsigned_text")));
        if (!verdict.internal().isEmpty()) {
            points.add(new Point("lock", words.say("dossier.verdict.internal"), words.say("dossier.verdict.internal_text", "numbers", list(verdict.internal()))));
        }
        if (!verdict.erased().isEmpty()) {
            points.add(new Point("lock", words.say("dossier.verdict.erased"), words.say("dossier.verdict.erased_text", "numbers", list(verdict.erased()))));
        }
        if (!verdict.erasedAttachments().isEmpty()) {
            points.add(new Point("lock", words.say("dossier.verdict.erased_files"), words.say("dossier.verdict.erased_files_text", "numbers",
                    list(verdict.erasedAttachments().stream().map(Where.Attachment::numbers).toList()))));
        }
        return points;
    }

    private static List<String> faults(SortedSet<Fault> faults, Words words) {
        var sentences = new ArrayList<>(faults.stream().limit(MOST_FAULTS).map(fault -> sentence(fault, words)).toList());
        if (faults.size() > MOST_FAULTS) {
            sentences.add(words.say("dossier.verdict.more", "count", Integer.toString(faults.size() - MOST_FAULTS)));
        }
        return sentences;
    }

    private static String sentence(Fault fault, Words words) {
        String key = FAULT + fault.where().kind() + "_" + fault.field().code();
        return switch (fault.where()) {
            case Where.File file -> words.say(key, "name", file.name());
            case Where.Entry entry -> words.say(key, "number", Long.toString(entry.sequence()));
            case Where.Attachment attachment -> words.say(key, "number", attachment.numbers());
            case Where.Container _, Where.TheManifest _, Where.Checkpoint _, Where.Head _ -> words.say(key);
        };
    }

    private static String list(List<?> numbers) {
        return numbers.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /// All sentences with names instead of values, for the browser, which checks by itself: `Gebeurtenis {number} ontbreekt.`
    public static Map<String, String> patterns(String signer, Words words) {
        var patterns = new LinkedHashMap<String, String>();
        for (String name : List.of("holds", "broken", "none", "none_text", "about", "unchanged", "unchanged_text", "complete", "complete_text", "signed",
                "signed_text", "internal", "internal_text", "erased", "erased_text", "erased_files", "erased_files_text", "more", "way")) {
            patterns.put(name, words.say(VERDICT + name, "reference", "{reference}", "day", "{day}", "count", "{count}", "numbers", "{numbers}", "signer", signer));
        }
        for (String fault : List.of("container_structure", "file_checksum", "file_unreadable", "file_missing", "file_changed", "file_extra",
                "manifest_signature", "manifest_changed", "checkpoint_signature", "entry_missing", "entry_order", "entry_previous", "entry_hash", "entry_body",
                "entry_erased", "entry_internal", "entry_proof", "head_changed", "attachment_changed", "attachment_erased", "attachment_missing")) {
            patterns.put(fault, words.say(FAULT + fault, "name", "{name}", "number", "{number}"));
        }
        return patterns;
    }
}
