package org.gehoor.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gehoor.pages.Pages;
import org.gehoor.pages.ProgramTroubles;
import org.gehoor.pages.Refusal;
import org.gehoor.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Tells a program what went wrong as a problem (RFC 9457): `type` and `code` never change, `title` and `detail` are in the language the program
/// asks for. The `type` is the address of the place on `/api/v1` where the problem is explained.
final class Problems implements ProgramTroubles {

    private final Pages pages;
    private final URI publicUrl;

    Problems(Pages pages, URI publicUrl) {
        this.pages = pages;
        this.publicUrl = publicUrl;
    }

    @Override
    public boolean covers(String path) {
        return path.startsWith(ApiPage.ADDRESS + "/");
    }

    @Override
    public View tell(Case trouble, HttpServletRequest request) {
        Refusal refusal = refusal(trouble);
        HttpStatus status = refusal.code() instanceof ApiRefusal code ? code.status() : refusal == trouble.said() ? trouble.status()
                : refusal.code().kind().status();
        HttpHeaders headers = headers(refusal, trouble.thrown());
        return new ProblemView(problem(refusal, status, refusal == trouble.said() ? trouble.report().get() : null, request), headers);
    }

    /// Answers at once, for a filter.
    void answer(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = refusal.code() instanceof ApiRefusal code ? code.status() : refusal.code().kind().status();
        new ProblemView(problem(refusal, status, null, request), headers(refusal, null)).render(Map.of(), request, response);
    }

    private Shape.Problem problem(Refusal refusal, HttpStatus status, @Nullable String reference, HttpServletRequest request) {
        Words words = pages.words(request);
        String code = refusal.code().code();
        return new Shape.Problem(publicUrl + ApiPage.ADDRESS + "#" + code, title(refusal.code().kind(), words), status.value(),
                words.say(refusal.code().key(), refusal.namesAndValues()), code, Optional.ofNullable(reference));
    }

    static String title(Refusal.Kind kind, Words words) {
        return switch (kind) {
            case ASK_AGAIN -> words.say("api.ask_again");
            case NOT_YOURS_TO_DECIDE -> words.say("api.not_yours");
            case TOO_LATE -> words.say("api.too_late");
            case NOT_FOUND -> words.say("api.not_found");
            case OUR_FAULT -> words.say("api.our_fault");
        };
    }

    private static Refusal refusal(Case trouble) {
        for (Throwable cause = trouble.thrown(); cause != null; cause = cause.getCause()) {
            Optional<Refusal> known = Optional.ofNullable(switch (cause) {
                case Refusal refusal -> refusal;
                case HttpRequestMethodNotSupportedException _ -> new Refusal(ApiRefusal.METHOD);
                case HttpMediaTypeNotAcceptableException _ -> new Refusal(ApiRefusal.NOT_ACCEPTABLE);
                case HttpMediaTypeNotSupportedException _ -> new Refusal(ApiRefusal.NOT_JSON);
                case HttpMessageNotReadableException _ -> new Refusal(ApiRefusal.NOT_READABLE);
                case MissingRequestHeaderException _ -> new Refusal(ApiRefusal.KEY_MISSING);
                case MethodArgumentTypeMismatchException wrong -> new Refusal(ApiRefusal.PARAMETER, "name", wrong.getName());
                case MissingServletRequestParameterException missing -> new Refusal(ApiRefusal.PARAMETER, "name", missing.getParameterName());
                case NoResourceFoundException _ -> new Refusal(ApiRefusal.NO_SUCH_ADDRESS);
                default -> null;
            });
            if (known.isPresent()) {
                return known.get();
            }
        }
        return switch (trouble.status()) {
            case NOT_FOUND -> new Refusal(ApiRefusal.NO_SUCH_ADDRESS);
            case METHOD_NOT_ALLOWED -> new Refusal(ApiRefusal.METHOD);
            case CONTENT_TOO_LARGE -> new Refusal(ApiRefusal.TOO_LARGE);
            case BAD_REQUEST -> new Refusal(ApiRefusal.NOT_READABLE);
            default -> trouble.said();
        };
    }

    private static HttpHeaders headers(Refusal refusal, @Nullable Throwable thrown) {
        var headers = new HttpHeaders();
        if (refusal.code() instanceof ApiRefusal code) {
            switch (code) {
                case NO_TOKEN -> headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                case TOKEN_UNKNOWN, TOKEN_ENDED -> headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
                case SCOPE_MISSING -> headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
                case TOO_FAST -> headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.namesAndValues()[1]));
                default -> { }
            }
        }
        if (thrown instanceof HttpRequestMethodNotSupportedException method && method.getSupportedHttpMethods() != null) {
            headers.setAllow(method.getSupportedHttpMethods());
        }
        return headers;
    }

    /// A problem, ready to be written.
    private record ProblemView(Shape.Problem problem, HttpHeaders headers) implements View {

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
            byte[] body = Json.MAPPER.writeValueAsBytes(problem);
            response.setStatus(problem.status());
            headers.forEach((name, values) -> Stream.of(values.toArray(String[]::new)).forEach(value -> response.setHeader(name, value)));
            response.setCharacterEncoding((String) null);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
