package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.stream.Stream;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversation;
import org.gehoor.pages.Choice;
import org.gehoor.queue.Languages;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.Language;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk/conversations/{id}/language`: a colleague says in which language the customer writes. Anybody who answers customers may, before they
/// take it too: who cannot read it is the one who notices.
@Controller
final class LanguagePage {

    private final Languages languages;
    private final Reading reading;
    private final Writing writing;
    private final OwnSheets sheets;

    LanguagePage(Languages languages, Reading reading, Writing writing, OwnSheets sheets) {
        this.languages = languages;
        this.reading = reading;
        this.writing = writing;
        this.sheets = sheets;
    }

    @GetMapping("/desk/conversations/{id}/language")
    View show(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.REPLY);
        Conversation one = reading.open(id, me);
        Words words = sheets.words(request);
        return sheets.show(HttpStatus.OK, "desk/language", new LanguageSheet(sheets.about(one, request), one.language().tag(),
                Stream.of(Language.values()).map(language -> new Choice(language.tag(), language.in(words.language()))).toList()));
    }

    @PostMapping("/desk/conversations/{id}/language")
    View update(@PathVariable String id, @RequestParam(defaultValue = "") String language, @RequestParam UUID once,
                @AuthenticationPrincipal StaffMember me) {
        Rights.check(me, Permission.REPLY);
        Conversation one = sheets.find(id, me);
        Language.of(language).ifPresent(chosen -> writing.once(once, one.id(), me, author -> languages.choose(one.id(), author, chosen)));
        return Address.go(Address.of(one.id()));
    }
}
