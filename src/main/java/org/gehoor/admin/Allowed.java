package org.gehoor.admin;

import java.net.URI;
import org.gehoor.access.Permission;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// What these pages share.
final class Allowed {

    private Allowed() {}

    /// @throws Refusal NOT_ALLOWED
    static void hooks(StaffMember me) {
        must(me, Permission.MANAGE_HOOKS);
    }

    /// @throws Refusal NOT_ALLOWED
    static void channels(StaffMember me) {
        must(me, Permission.MANAGE_CHANNELS);
    }

    /// @throws Refusal NOT_ALLOWED
    static void hours(StaffMember me) {
        must(me, Permission.MANAGE_HOURS);
    }

    /// @throws Refusal NOT_ALLOWED
    static void staff(StaffMember me) {
        must(me, Permission.MANAGE_STAFF);
    }

    /// @throws Refusal NOT_ALLOWED
    static void assistant(StaffMember me) {
        must(me, Permission.MANAGE_ASSISTANT);
    }

    private static void must(StaffMember me, Permission permission) {
        if (!permission.isGivenTo(me.role())) {
            throw new Refusal(AdminRefusal.NOT_ALLOWED);
        }
    }

    /// Sends the browser on, so that loading again sends nothing twice.
    static View go(URI address) {
        var view = new RedirectView(address.toString());
        view.setExpandUriTemplateVariables(false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
