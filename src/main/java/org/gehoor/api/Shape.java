package org.gehoor.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What programs read and write. Names in JSON are those of the glossary, in `snake_case`; what is empty is left out. The meaning of each name
/// stands in the words as `api.field.<name>`: one name means one thing wherever it occurs.
@JsonInclude(JsonInclude.Include.NON_ABSENT)
sealed interface Shape {

    /// A conversation as it stands.
    record Conversation(String id, String reference, String brand, @Allowed({"chat", "form", "callback", "mail"}) String channel, @Allowed({"nl", "en", "fr", "de"}) String language, String line,
                        String customer, String gist, Instant openedAt, @Allowed({"with_assistant", "waiting_for_person", "with_person",
                        "waiting_for_customer", "closed", "set_aside"}) String turn, Instant turnSince, Optional<String> goesOnIn, Optional<Owner> owner,
                        Optional<Promise> promise, List<Promise> promises, Optional<Instant> firstWordAt, Optional<Instant> askedToCloseAt,
                        @Allowed({"customer", "final_letter", "silence", "left"}) Optional<String> closedHow, long lastEntry) implements Shape {}

    /// Who answers for it: a team, and one of its people as soon as there is one.
    record Owner(String team, String teamName, Optional<String> person, Optional<String> personName) implements Shape {}

    /// What we owe, by when, in the words the customer read.
    record Promise(@Allowed({"person", "answer", "call_back", "decision", "solution"}) String kind, Instant dueAt, String words) implements Shape {}

    /// A page of conversations, the newest first.
    record Conversations(List<Conversation> conversations, boolean more, Optional<String> next) implements Shape {}

    /// One line of a timeline.
    record Entry(String conversation, long sequence, Instant at, @Allowed({"message", "note", "person_asked", "promise_made", "promise_warned",
            "promise_broken", "promise_ended", "way_chosen", "answer_judged", "picked_up", "handed_over", "cut_off", "asked_to_close", "reminded", "closed", "final_letter", "reopened", "set_aside", "came_back",
            "rated", "call_asked", "called", "not_delivered", "held", "hold_ended", "erasure_done", "erased", "merged", "merged_in", "merge_undone",
            "split_off", "split_from", "language_changed"}) String kind, Author author, boolean writtenByComputer, boolean aiGenerated, @Allowed({"quoted", "generated", "fixed"}) Optional<String> wording, boolean internal,
                 Optional<String> text, Optional<List<Source>> sources, Optional<List<File>> files, Optional<Mail> mail, Optional<String> need,
                 @Allowed({"person", "answer", "call_back", "decision", "solution"}) Optional<String> promised, Optional<String> words,
                 @Allowed({"kept", "broken", "released", "passed_on"}) Optional<String> standing, Optional<String> to, Optional<String> why,
                 Optional<Instant> closesAt, @Allowed({"customer", "silence", "left", "mail", "wait", "helped", "not_helped", "recognised", "staff"}) Optional<String> how, Optional<String> solved,
                 Optional<Integer> grade, Optional<Instant> from, Optional<Instant> until, Optional<String> number,
                 @Allowed({"reached", "not_reached", "wrong_number", "withdrawn"}) Optional<String> outcome, Optional<String> other,
                 Optional<String> otherReference, @Allowed({"nl", "en", "fr", "de"}) Optional<String> language) implements Shape {}

    /// Who wrote it. A computer has no name.
    record Author(@Allowed({"customer", "person", "computer"}) String kind, Optional<String> name) implements Shape {}

    /// Where the words of a computer come from.
    record Source(String slug, String title, String checkedOn, String quote) implements Shape {}

    /// A file that came with words.
    record File(String id, String name, String type, long size, String sha256, boolean erased) implements Shape {}

    /// What a mail bore beside its words, whichever way it went. `original` is the whole mail as it came.
    record Mail(String subject, Party sender, List<Party> recipients, List<Party> copied, Optional<String> messageId, Optional<File> original)
            implements Shape {}

    /// A name and an address as a mail bore them.
    record Party(String name, String address) implements Shape {}

    /// A page of entries, in order.
    record Entries(List<Entry> entries, boolean more, String next) implements Shape {}

    /// What a posted word became, and how the conversation stands since.
    record Written(Entry entry, Conversation conversation) implements Shape {}

    /// Something that happened with a conversation.
    record Event(String position, Instant at, String kind, String conversation, Optional<Long> entry) implements Shape {}

    /// A page of events, in order of commit.
    record Events(List<Event> events, boolean more, String next) implements Shape {}

    /// A waiting line.
    record Line(String id, String brand, String topic, String language, String team, int waiting) implements Shape {}

    /// All lines.
    record Lines(List<Line> lines) implements Shape {}

    /// A customer, as they made themselves known.
    record Customer(String id, String name, Optional<String> email, Optional<String> phone, String language) implements Shape {}

    /// Of so many readers who answered, so many were helped.
    record Votes(long helped, long answered) implements Shape {}

    /// An article that whoever asks may find. `checkedOn` is absent when nobody checked it yet, which only colleagues see; `votes` as long as too few
    /// readers answered.
    record Article(String id, String slug, @Allowed({"nl", "en", "fr", "de"}) String language, String topic, @Allowed({"public", "staff"}) String audience, String title,
                   String answer, List<String> questions, String body, Optional<LocalDate> checkedOn, Optional<Votes> votes) implements Shape {}

    /// A page of articles.
    record Articles(List<Article> articles, boolean more, Optional<String> next) implements Shape {}

    /// An article that fits a question, and the paragraph that fits best.
    record Passage(Article article, String quote) implements Shape {}

    /// The newest entry of a conversation in which something was found, and the words around it.
    record Hit(String conversation, long sequence, Optional<Instant> at, Optional<Boolean> writtenByComputer, Optional<String> quote) implements Shape {}

    /// Where it was found, the newest first.
    record Hits(List<Hit> hits) implements Shape {}

    /// What fits a question, the best first.
    record Passages(List<Passage> passages) implements Shape {}

    /// Words to the customer, and by when we come back to it; without that the customer has the next word.
    record NewReply(@Most(20_000) String text, Optional<Instant> answerBy) implements Shape {}

    /// Words among colleagues.
    record NewNote(@Most(20_000) String text) implements Shape {}

    /// A letter that closes, with the reasons.
    record NewLetter(@Most(least = 80, value = 20_000) String text) implements Shape {}

    /// The conversation in which this one goes on.
    record NewMerge(String into) implements Shape {}

    /// A conversation of another customer who is the same person, and why.
    record NewSamePerson(String other, @Most(20_000) String text) implements Shape {}

    /// A conversation of another customer who is not the same person after all.
    record NewOther(String other) implements Shape {}

    /// The messages of the customer that become a conversation of their own, by their numbers, and the line that one joins.
    record NewSplit(List<Long> messages, Optional<String> line) implements Shape {}

    /// What cannot be done, and how to go on (RFC 9457).
    record Problem(String type, String title, int status, String detail, String code, Optional<String> reference) implements Shape {}
}
