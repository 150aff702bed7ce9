package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gehoor.access.Permission;
import org.gehoor.pages.Staff;
import org.gehoor.pages.StaffBar;
import org.gehoor.staff.StaffMember;
import org.gehoor.words.Words;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// The bar of the staff pages: who is looking, and the pages that exist for them.
final class DeskBar implements StaffBar {

    private static final String ADMIN = "/admin/";
    private static final String KNOWLEDGE = "/desk/knowledge";

    private final Dangers dangers;

    DeskBar(Dangers dangers) {
        this.dangers = dangers;
    }

    @Override
    public boolean covers(String path) {
        return path.equals(Address.DESK) || path.startsWith("/desk/") || path.startsWith(ADMIN);
    }

    @Override
    public Optional<Staff> of(HttpServletRequest request, Words words) {
        return covers(request.getRequestURI()) ? signedIn().map(me -> bar(me, request.getRequestURI(), words)) : Optional.empty();
    }

    private static Optional<StaffMember> signedIn() {
        Authentication proof = SecurityContextHolder.getContext().getAuthentication();
        return proof != null && proof.getPrincipal() instanceof StaffMember me ? Optional.of(me) : Optional.empty();
    }

    private Staff bar(StaffMember me, String path, Words words) {
        List<Staff.Item> nav = new ArrayList<>();
        boolean list = path.equals(Address.CONVERSATIONS);
        if (Rights.has(me, Permission.SEE_LINE)) {
            boolean here = !list && (path.equals(Address.DESK) || path.startsWith(Address.CONVERSATIONS));
            nav.add(new Staff.Item(Address.DESK, words.say("desk.bar.desk"), 0, here));
        }
        if (Rights.has(me, Permission.READ_CONVERSATION)) {
            nav.add(new Staff.Item(Address.CONVERSATIONS, words.say("desk.bar.conversations"), 0, list));
        }
        if (Rights.has(me, Permission.WATCH_PROMISES)) {
            nav.add(new Staff.Item(PromisesPage.ADDRESS, words.say("desk.bar.promises"), dangers.count(me), path.startsWith(PromisesPage.ADDRESS)));
        }
        if (Rights.has(me, Permission.READ_KNOWLEDGE)) {
            nav.add(new Staff.Item(KNOWLEDGE, words.say("desk.bar.knowledge"), 0, path.startsWith(KNOWLEDGE)));
        }
        if (Rights.has(me, Permission.SEE_RETENTION)) {
            nav.add(new Staff.Item(RetentionPage.ADDRESS, words.say("desk.bar.retention"), 0, path.equals(RetentionPage.ADDRESS)));
        }
        if (Rights.has(me, Permission.MANAGE_CHANNELS)) {
            nav.add(new Staff.Item("/admin/channels", words.say("desk.bar.channels"), 0, path.startsWith("/admin/channels")));
            nav.add(new Staff.Item("/admin/promises", words.say("desk.bar.promises"), 0, path.startsWith("/admin/promises")));
        }
        if (Rights.has(me, Permission.MANAGE_HOURS)) {
            nav.add(new Staff.Item("/admin/hours", words.say("desk.bar.hours"), 0, path.startsWith("/admin/hours")));
        }
        if (Rights.has(me, Permission.MANAGE_STAFF)) {
            nav.add(new Staff.Item("/admin/staff", words.say("desk.bar.staff"), 0, path.startsWith("/admin/staff")));
        }
        if (Rights.has(me, Permission.MANAGE_ASSISTANT)) {
            nav.add(new Staff.Item("/admin/assistant", words.say("desk.bar.assistant"), 0, path.startsWith("/admin/assistant")));
        }
        if (Rights.has(me, Permission.MANAGE_HOOKS)) {
            nav.add(new Staff.Item("/admin/hooks", words.say("desk.bar.hooks"), 0, path.startsWith("/admin/hooks")));
        }
        if (Rights.has(me, Permission.IMPORT)) {
            nav.add(new Staff.Item("/admin/imports", words.say("desk.bar.imports"), 0, path.startsWith("/admin/imports")));
        }
        String search = Rights.has(me, Permission.READ_CONVERSATION) ? Address.CONVERSATIONS + "#q" : null;
        return new Staff(me.name(), me.initials(), state(me, words), SessionsPage.ADDRESS, search, Rights.has(me, Permission.PICK_UP), nav);
    }

    /// Whether somebody takes work; for who never does, what they are here for.
    private static String state(StaffMember me, Words words) {
        return switch (me.role()) {
            case FIRST_LINE, LEAD, COMPLAINTS_OFFICER -> words.say(me.available() ? "desk.available" : "desk.away");
            case EDITOR -> words.say("desk.role.editor");
            case OVERSEER -> words.say("desk.role.overseer");
            case ADMINISTRATOR -> words.say("desk.role.administrator");
        };
    }
}
