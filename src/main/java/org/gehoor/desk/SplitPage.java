package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.gehoor.access.Audit;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Text;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Refusal;
import org.gehoor.queue.Lines;
import org.gehoor.sorting.Apart;
import org.gehoor.sorting.SortingRefusal;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.LineId;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk/conversations/{id}/split`: choosing words that are about something else, which become a conversation of their own.
@Controller
final class SplitPage {

    private final Apart apart;
    private final Lines lines;
    private final Writing writing;
    private final Looking looking;

    SplitPage(Apart apart, Lines lines, Writing writing, Looking looking) {
        this.apart = apart;
        this.lines = lines;
        this.writing = writing;
        this.looking = looking;
    }

    /// Opening and recording.
    record Looking(OwnSheets sheets, Reading reading, Audit audit) {}

    @GetMapping("/desk/conversations/{id}/split")
    View show(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.SORT);
        Conversation one = looking.reading().open(id, me);
        return sheet(HttpStatus.OK, one, Set.of(), one.line().toString(), Faults.none(), request);
    }

    @PostMapping("/desk/conversations/{id}/split")
    View create(@PathVariable String id, @RequestParam(defaultValue = "") Set<String> entries, @RequestParam String line, @RequestParam UUID once,
                @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.SORT);
        Conversation one = looking.sheets().find(id, me);
        try {
            looking.audit().record(me.id(), "split", "conversation:" + one.id());
            var made = new AtomicReference<>(one.id());
            writing.once(once, one.id(), me, author -> made.set(apart.split(one.id(), numbers(entries), line(line), author)));
            return Address.go(Address.of(made.get()));
        } catch (Refusal refused) {
            String field = refused.code() == SortingRefusal.NO_SUCH_LINE ? "line" : "entries";
            return sheet(refused.code().kind().status(), one, entries, line, looking.sheets().faults(field, refused, request), request);
        }
    }

    private View sheet(HttpStatusCode status, Conversation one, Set<String> chosen, String line, Faults faults, HttpServletRequest request) {
        Words words = looking.sheets().words(request);
        List<Choice> messages = apart.choices(one.id()).stream().map(entry -> choice(entry, words)).toList();
        List<Choice> all = lines.list().stream().filter(other -> other.brand().equals(one.brand()))
                .map(other -> new Choice(other.id().toString(), words.say("desk.split.line", "topic", other.topic(),
                        "language", other.language().in(words.language())))).toList();
        return looking.sheets().show(status, "desk/split", new SplitSheet(looking.sheets().about(one, request), messages, chosen, all, line, faults));
    }

    private static Choice choice(Entry entry, Words words) {
        Entry.What.Message message = (Entry.What.Message) entry.what();
        String files = message.files().isEmpty() ? "" : words.say("desk.split.files", "count", message.files().size());
        String gist = new Text(message.text()).gist();
        return new Choice(Long.toString(entry.sequence()), gist.isBlank() ? files : gist,
                gist.isBlank() || files.isEmpty() ? words.when(entry.at()) : words.when(entry.at()) + ", " + files);
    }

    /// @throws Refusal NO_WORDS
    private static Set<Long> numbers(Set<String> typed) {
        try {
            var numbers = new TreeSet<Long>();
            typed.stream().filter(one -> !one.isBlank()).map(Long::valueOf).forEach(numbers::add);
            return numbers;
        } catch (NumberFormatException forged) {
            throw new Refusal(SortingRefusal.NO_WORDS);
        }
    }

    /// @throws Refusal NO_SUCH_LINE
    private static Optional<LineId> line(String typed) {
        try {
            return Optional.of(new LineId(UUID.fromString(typed)));
        } catch (IllegalArgumentException forged) {
            throw new Refusal(SortingRefusal.NO_SUCH_LINE);
        }
    }
}
