package org.gehoor.admin;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gehoor.access.Permission;
import org.gehoor.pages.Choice;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.Language;
import org.gehoor.words.Words;

/// Says in what somebody helps.
final class Helping {

    private Helping() {}

    /// Whether customers are offered to somebody in this role.
    static boolean helps(StaffMember member) {
        return Permission.PICK_UP.isGivenTo(member.role());
    }

    static String languages(StaffMember member, Words words) {
        return !helps(member) ? "" : member.skills().languages().isEmpty() ? words.say("admin.staff.all")
                : member.skills().languages().stream().map(language -> name(language, words)).sorted().collect(Collectors.joining(", "));
    }

    static String topics(StaffMember member, Words words) {
        return !helps(member) ? "" : member.skills().topics().isEmpty() ? words.say("admin.staff.all")
                : member.skills().topics().stream().sorted().collect(Collectors.joining(", "));
    }

    static List<Choice> languages(Words words) {
        return Arrays.stream(Language.values()).map(language -> new Choice(language.tag(), name(language, words))).toList();
    }

    private static String name(Language language, Words words) {
        return language.in(words.language());
    }
}
