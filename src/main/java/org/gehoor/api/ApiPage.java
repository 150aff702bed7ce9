package org.gehoor.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gehoor.conversation.Closing;
import org.gehoor.conversation.ConversationRefusal;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.queue.QueueRefusal;
import org.gehoor.sorting.SortingRefusal;
import org.gehoor.vocabulary.Language;
import org.gehoor.words.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// `/api/v1` for people: every operation with an example, every problem with what to do. And `/api/v1/openapi.json`, the same for programs.
@Controller
final class ApiPage {

    static final String ADDRESS = "/api/v1";

    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private final Pages pages;
    private final URI publicUrl;

    ApiPage(ObjectProvider<RequestMappingHandlerMapping> handlers, Pages pages, URI publicUrl) {
        this.handlers = handlers;
        this.pages = pages;
        this.publicUrl = publicUrl;
    }

    @GetMapping(ADDRESS)
    View show(HttpServletRequest request) {
        Words words = pages.words(request);
        List<ApiView.Line> operations = document(words).operations().stream().map(asked -> line(asked, words)).toList();
        List<ApiView.Problem> problems = Stream.<Refusal.Code>concat(Stream.of(ApiRefusal.values()),
                        Stream.of(Stream.of(ConversationRefusal.values()), Stream.of(QueueRefusal.values()), Stream.of(SortingRefusal.values())).flatMap(some -> some))
                .map(code -> new ApiView.Problem(code.code(), status(code), explained(code, words))).toList();
        return pages.show("api/show", new ApiView(publicUrl.toString(), operations, problems));
    }

    @GetMapping(path = ADDRESS + "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> openapi() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .body(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(document(pages.words(Language.EN)).make()));
    }

    private Document document(Words words) {
        return new Document(handlers.stream().filter(one -> one.getClass() == RequestMappingHandlerMapping.class).findFirst().orElseThrow(),
                words, publicUrl);
    }

    /// The sentence of a refusal, with an example of what is put in it.
    private static String explained(Refusal.Code code, Words words) {
        return words.say(code.key(), "name", "…", "scope", "…", "seconds", 2, "least", Closing.LEAST_LETTER, "most", 60, "length", 61);
    }

    private static int status(Refusal.Code code) {
        return code instanceof ApiRefusal ours ? ours.status().value() : code.kind().status().value();
    }

    private ApiView.Line line(Document.Asked asked, Words words) {
        return new ApiView.Line(asked.operation().id(), asked.method().toUpperCase(Locale.ROOT), asked.path(), Document.summary(asked.operation(), words),
                words.say("access.scope." + asked.operation().scope().code()), asked.operation().scope().code(), example(asked));
    }

    private String example(Document.Asked asked) {
        var example = new StringBuilder("curl -H \"Authorization: Bearer $TOKEN\"");
        if (asked.isWriting()) {
            example.append(" \\\n  -H \"Idempotency-Key: $(uuidgen)\"");
        }
        if (asked.hasBody()) {
            String body = asked.path().endsWith("/split") ? "\"messages\": [3]" : asked.path().endsWith("/merge") ? "\"into\": \"…\"" : "\"text\": \"…\"";
            example.append(" \\\n  -H \"Content-Type: application/json\" -d '{").append(body).append("}'");
        } else if (asked.isWriting()) {
            example.append(" -X POST");
        }
        String question = asked.path().endsWith("/search/articles") ? "?text=…&language=nl" : asked.path().contains("/search/") ? "?text=…" : "";
        return example.append(" \\\n  \"").append(publicUrl).append(asked.path().replace("{id}", "$ID")).append(question).append('"').toString();
    }
}
