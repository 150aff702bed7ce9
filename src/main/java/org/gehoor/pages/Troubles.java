package org.gehoor.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.gehoor.words.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.View;

/// The one place where everything that goes wrong becomes a page: with what was typed, and the ways to a person. A program is told
/// in its own way ([ProgramTroubles]).
///
/// Mistakes of ours are logged under a reference that the page shows. The address is not logged, since it may hold a key
/// to someone's case; the pattern of the address is.
final class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);
    private static final String READABLE = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Pages pages;
    private final Readers readers;
    private final Surroundings around;
    private final List<ProgramTroubles> programs;
    private final RandomGenerator random = new SecureRandom();

    Troubles(Pages pages, Readers readers, Surroundings around, List<ProgramTroubles> programs) {
        this.pages = pages;
        this.readers = readers;
        this.around = around;
        this.programs = List.copyOf(programs);
    }

    View page(Throwable thrown, HttpServletRequest request) {
        return tell(Diagnosis.of(thrown), thrown, OptionalInt.empty(), request);
    }

    View page(int status, HttpServletRequest request) {
        return tell(Diagnosis.of(status), null, OptionalInt.of(status), request);
    }

    private View tell(Refusal said, @Nullable Throwable thrown, OptionalInt status, HttpServletRequest request) {
        if (thrown != null) {
            around.failed(thrown);
        }
        String path = Readers.path(request);
        return programs.stream().filter(one -> one.covers(path)).findFirst()
                .map(one -> one.tell(new ProgramTroubles.Case(said, known(status).orElseGet(() -> status(said)), thrown,
                        () -> reference(said, thrown, request)), request))
                .orElseGet(() -> page(said, thrown, request));
    }

    private static Optional<HttpStatus> known(OptionalInt status) {
        return status.isEmpty() ? Optional.empty() : Optional.ofNullable(HttpStatus.resolve(status.getAsInt()));
    }

    private @Nullable String reference(Refusal refusal, @Nullable Throwable thrown, HttpServletRequest request) {
        return refusal.code() instanceof PagesRefusal code && code.kind() == Refusal.Kind.OUR_FAULT ? reported(code, thrown, request) : null;
    }

    private View page(Refusal said, @Nullable Throwable thrown, HttpServletRequest request) {
        Frame frame = pages.frame(request);
        Frame.Csrf csrf = frame.csrf();
        Typed typed = Typed.in(request, csrf == null ? null : csrf.name());
        Refusal refusal = typed != null && said.code() == PagesRefusal.NOT_ALLOWED ? new Refusal(PagesRefusal.PAGE_TOO_OLD) : said;
        String reference = reference(refusal, thrown, request);
        Trouble trouble = new Trouble(title(refusal, frame.words()), text(refusal, frame.words()), reference, typed,
                mayHelp(refusal.code().kind()), refusal.code().kind() == Refusal.Kind.OUR_FAULT, readers.isStaffPage(request));
        return pages.show(status(refusal), Pages.wantsFragment(request) ? "pages/trouble-piece" : "pages/trouble", trouble).secretly();
    }

    static String title(Refusal refusal, Words words) {
        if (refusal.code() == PagesRefusal.NO_SUCH_PAGE) {
            return words.say("pages.no_such_page");
        }
        return switch (refusal.code().kind()) {
            case ASK_AGAIN -> words.say("pages.ask_again");
            case NOT_YOURS_TO_DECIDE -> words.say("pages.not_yours_to_decide");
            case TOO_LATE -> words.say("pages.too_late");
            case NOT_FOUND -> words.say("pages.not_found");
            case OUR_FAULT -> words.say("pages.our_fault");
        };
    }

    static String text(Refusal refusal, Words words) {
        return words.say(refusal.code().key(), refusal.namesAndValues());
    }

    private static HttpStatus status(Refusal refusal) {
        return switch (refusal.code()) {
            case PagesRefusal.NOT_READABLE -> HttpStatus.BAD_REQUEST;
            case PagesRefusal.TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case PagesRefusal.PAGE_TOO_OLD -> HttpStatus.FORBIDDEN;
            case PagesRefusal.OUR_MISTAKE -> HttpStatus.INTERNAL_SERVER_ERROR;
            default -> refusal.code().kind().status();
        };
    }

    private static boolean mayHelp(Refusal.Kind kind) {
        return kind == Refusal.Kind.ASK_AGAIN || kind == Refusal.Kind.OUR_FAULT;
    }

    private String reported(PagesRefusal code, @Nullable Throwable thrown, HttpServletRequest request) {
        StringBuilder reference = new StringBuilder();
        random.ints(6, 0, READABLE.length()).forEach(i -> reference.append(READABLE.charAt(i)));
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (code == PagesRefusal.NOTHING_CAN_BE_KEPT && thrown != null) {
            LOG.warn("{} {} {}: the database is gone: {}", reference, Readers.method(request), pattern, thrown.toString());
        } else {
            LOG.error("{} {} {}: mistake of ours", reference, Readers.method(request), pattern, thrown);
        }
        return reference.toString();
    }
}
