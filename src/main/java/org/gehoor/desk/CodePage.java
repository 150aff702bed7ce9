package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.gehoor.access.StaffDoor;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Pages;
import org.gehoor.staff.SignIn;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk/signin/code`: the second step, the code that an app shows now.
@Controller
final class CodePage {

    static final String ADDRESS = "/desk/signin/code";

    private final SignIn signIn;
    private final StaffDoor door;
    private final Pages pages;

    CodePage(SignIn signIn, StaffDoor door, Pages pages) {
        this.signIn = signIn;
        this.door = door;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View show(@RequestParam(defaultValue = Address.DESK) String to, HttpServletRequest request) {
        return isBegun(request) ? pages.show("desk/code", new SigningIn("", Address.wanted(to), false, Faults.none()))
                : Address.go(Address.SIGN_IN);
    }

    @PostMapping(ADDRESS)
    View create(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = Address.DESK) String to,
                HttpServletRequest request, HttpServletResponse response) {
        if (!isBegun(request)) {
            return Address.go(Address.SIGN_IN);
        }
        Words words = pages.words(request);
        return switch (signIn.code(door.presented(request).orElseThrow(), code)) {
            case SignIn.Ending.SignedIn whole -> {
                door.give(response, Optional.of(whole.session()));
                yield Address.go(Address.wanted(to));
            }
            case SignIn.Ending.CodeNeeded _ -> throw new IllegalStateException("a code ends the signing in, one way or the other");
            case SignIn.Ending.Wrong _ -> again(to, Faults.none().with("code", words.say("desk.code.wrong")));
            case SignIn.Ending.Locked locked ->
                    again(to, Faults.none().with("code", words.say("desk.signin.locked", "time", words.when(locked.until()))));
        };
    }

    private boolean isBegun(HttpServletRequest request) {
        return door.session(request).filter(session -> !session.complete()).isPresent();
    }

    private View again(String to, Faults faults) {
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "desk/code", new SigningIn("", Address.wanted(to), false, faults));
    }
}
