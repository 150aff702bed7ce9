package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gehoor.access.Audit;
import org.gehoor.access.Permission;
import org.gehoor.callback.Numbers;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Text;
import org.gehoor.customer.Customer;
import org.gehoor.pages.Fact;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Refusal;
import org.gehoor.sorting.OnePerson;
import org.gehoor.sorting.SortingRefusal;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.CustomerId;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Reference;
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

/// `/desk/conversations/{id}/person`: saying that the customers of two cases are one person, with the reason; and taking that back.
@Controller
final class PersonPage {

    private final OnePerson onePerson;
    private final Conversations conversations;
    private final Writing writing;
    private final Looking looking;

    PersonPage(OnePerson onePerson, Conversations conversations, Writing writing, Looking looking) {
        this.onePerson = onePerson;
        this.conversations = conversations;
        this.writing = writing;
        this.looking = looking;
    }

    /// Opening, naming and recording.
    record Looking(OwnSheets sheets, Reading reading, People people, Staff staff, Audit audit) {}

    @GetMapping("/desk/conversations/{id}/person")
    View show(@PathVariable String id, @RequestParam(defaultValue = "") String with, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.SORT);
        return sheet(HttpStatus.OK, looking.reading().open(id, me), with, "", Faults.none(), request);
    }

    @PostMapping("/desk/conversations/{id}/person")
    View create(@PathVariable String id, @RequestParam(defaultValue = "") String with, @RequestParam(defaultValue = "") String reason,
                @RequestParam UUID once, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.SORT);
        Conversation one = looking.sheets().find(id, me);
        try {
            Conversation other = Reference.read(with).flatMap(conversations::find).orElseThrow(() -> new Refusal(SortingRefusal.NO_SUCH_OTHER));
            Text why = Text.read(reason);
            looking.audit().record(me.id(), "same person", List.of("conversation:" + one.id(), "conversation:" + other.id()));
            writing.once(once, one.id(), me, author -> onePerson.say(one.id(), other.id(), author, why));
            return Address.go(Address.of(one.id()) + "/person");
        } catch (Refusal refused) {
            String field = refused.code() instanceof SortingRefusal ? "with" : "reason";
            return sheet(refused.code().kind().status(), one, with, reason, looking.sheets().faults(field, refused, request), request);
        }
    }

    @PostMapping("/desk/conversations/{id}/person/end")
    View destroy(@PathVariable String id, @RequestParam UUID said, @RequestParam UUID once, @AuthenticationPrincipal StaffMember me,
                 HttpServletRequest request) {
        Rights.check(me, Permission.SORT);
        Conversation one = looking.sheets().find(id, me);
        try {
            looking.audit().record(me.id(), "same person taken back", "conversation:" + one.id());
            writing.once(once, one.id(), me, author -> onePerson.takeBack(said, one.id(), author));
            return Address.go(Address.of(one.id()) + "/person");
        } catch (Refusal refused) {
            return sheet(refused.code().kind().status(), one, "", "", looking.sheets().faults("said", refused, request), request);
        }
    }

    private View sheet(HttpStatusCode status, Conversation one, String with, String reason, Faults faults, HttpServletRequest request) {
        Words words = looking.sheets().words(request);
        Map<CustomerId, Customer> same = looking.people().list(looking.people().same(looking.people().of(one.id()).id())).stream()
                .collect(Collectors.toMap(Customer::id, Function.identity()));
        List<Fact> facts = same.values().stream().sorted((a, b) -> a.id().value().compareTo(b.id().value()))
                .map(customer -> new Fact(People.name(customer, words), reach(customer, words))).toList();
        List<PersonSheet.Said> said = onePerson.said(one.id()).stream().map(told -> new PersonSheet.Said(told.id().toString(),
                words.say("desk.person.said", "name", looking.staff().get(told.by()).name(), "time", words.when(told.at()),
                        "one", reach(same.get(told.one()), words), "other", reach(same.get(told.other()), words)))).toList();
        return looking.sheets().show(status, "desk/person", new PersonSheet(looking.sheets().about(one, request), facts, said, with, reason, faults));
    }

    private static String reach(Customer customer, Words words) {
        String reach = Stream.of(customer.email().map(EmailAddress::text), customer.phone().map(Numbers::show)).flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return reach.isEmpty() ? words.say("desk.side.only_here") : reach;
    }
}
