package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.gehoor.access.StaffDoor;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Pages;
import org.gehoor.staff.Sessions;
import org.gehoor.staff.SignIn;
import org.gehoor.words.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/// `/desk/signin`: the first step, a name and a password.
@Controller
final class SignInPage {

    private final SignIn signIn;
    private final StaffDoor door;
    private final Pages pages;

    SignInPage(SignIn signIn, StaffDoor door, Pages pages) {
        this.signIn = signIn;
        this.door = door;
        this.pages = pages;
    }

    @GetMapping(Address.SIGN_IN)
    View show(@RequestParam(defaultValue = Address.DESK) String to, @RequestParam(defaultValue = "false") boolean out,
              HttpServletRequest request) {
        return door.session(request).filter(Sessions.Session::complete).<View>map(_ -> Address.go(Address.wanted(to)))
                .orElseGet(() -> pages.show("desk/signin", new SigningIn("", Address.wanted(to), out, Faults.none())));
    }

    @PostMapping(Address.SIGN_IN)
    View create(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String password,
                @RequestParam(defaultValue = Address.DESK) String to, HttpServletRequest request, HttpServletResponse response) {
        Words words = pages.words(request);
        return switch (signIn.password(name, password, browser(request))) {
            case SignIn.Ending.CodeNeeded begun -> {
                door.give(response, Optional.of(begun.session()));
                yield Address.go(UriComponentsBuilder.fromPath(CodePage.ADDRESS).queryParam("to", Address.wanted(to)).build().toUriString());
            }
            case SignIn.Ending.SignedIn _ -> throw new IllegalStateException("a password alone signs nobody in");
            case SignIn.Ending.Wrong _ -> again(name, to, Faults.none().with("password", words.say("desk.signin.wrong")));
            case SignIn.Ending.Locked locked ->
                    again(name, to, Faults.none().with("password", words.say("desk.signin.locked", "time", words.when(locked.until()))));
        };
    }

    private View again(String name, String to, Faults faults) {
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "desk/signin", new SigningIn(name, Address.wanted(to), false, faults));
    }

    private static String browser(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
    }
}
