package org.gehoor.api;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.SAMIRA;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gehoor.access.Scope;
import org.gehoor.conversation.Text;
import org.gehoor.sorting.OnePerson;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Articles;
import org.gehoor.testing.ApiProgram;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Walks every operation of the document, asks it of the running house rightly and wrongly, and holds each answer against what the document says.
class TheDocumentTellsTheTruthTest extends InTheHouse {

    private static final Set<String> FOR_PEOPLE_AND_DOCUMENT = Set.of("GET /api/v1", "GET /api/v1/openapi.json");

    private final JsonNode document = ApiProgram.nobody(house).get("/api/v1/openapi.json").json();
    private final List<String> faults = new ArrayList<>();

    /// One operation of the document.
    private record Told(String method, String path, JsonNode operation) {

        String id() {
            return operation.get("operationId").asString();
        }

        String verb() {
            return method.toUpperCase(Locale.ROOT);
        }

        Scope scope() {
            return Scope.find(operation.at("/security/0/token/0").asString()).orElseThrow();
        }
    }

    @Test
    void every_handler_stands_in_the_document_and_everything_in_the_document_has_a_handler() {
        Set<String> handled = house.find(RequestMappingHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getMethodsCondition().getMethods().stream().flatMap(method -> info.getPatternValues().stream().map(path -> method + " " + path)))
                .filter(handler -> handler.contains(" /api/")).collect(toCollection(TreeSet::new));
        assertThat(handled).containsAll(FOR_PEOPLE_AND_DOCUMENT).hasSizeGreaterThan(10);
        handled.removeAll(FOR_PEOPLE_AND_DOCUMENT);
        Set<String> documented = told().stream().map(one -> one.verb() + " " + one.path()).collect(toCollection(TreeSet::new));
        assertThat(documented).isEqualTo(handled);
    }

    @Test
    void every_answer_is_as_the_document_says() {
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        for (Told one : told()) {
            walk(one);
        }
        assertThat(faults).isEmpty();
        assertThat(told()).hasSizeGreaterThanOrEqualTo(16);
    }

    @Test
    void an_answer_that_is_not_as_the_document_says_is_found() {
        Told one = told().stream().filter(told -> told.id().equals("get_conversation")).findFirst().orElseThrow();
        ApiProgram.Answer answer = ApiProgram.of(house, SAMIRA).get("/api/v1/conversations/" + a.conversation().with(SAMIRA));
        check(one, answer, 200);
        assertThat(faults).isEmpty();
        for (String wrong : List.of(answer.body().replace("\"turn\":\"with_person\"", "\"turn\":\"busy\""), answer.body().replace("\"gist\"", "\"subject\""),
                answer.body().replaceFirst("\"opened_at\":\"[^\"]+\"", "\"opened_at\":1"), answer.body().replaceFirst("\\{", "{\"score\":7,"))) {
            faults.clear();
            check(one, new ApiProgram.Answer(200, wrong, answer.headers()), 200);
            assertThat(faults).as(wrong).isNotEmpty();
        }
    }

    /// Right, without a token, with another scope, for nothing that exists, with an unknown parameter, as something else, and broken.
    private void walk(Told one) {
        ApiProgram samira = ApiProgram.of(house, SAMIRA);
        String path = path(one);
        boolean writes = one.method().equals("post");
        int success = one.operation().get("responses").propertyNames().stream().map(Integer::parseInt).sorted().findFirst().orElseThrow();
        ApiProgram.Answer right = ask(samira, one, path + query(one), UUID.randomUUID().toString());
        check(one, right, success);
        check(one, ask(ApiProgram.nobody(house), one, path + query(one), "k"), 401);
        Scope other = one.scope() == Scope.NOTE ? Scope.READ : Scope.NOTE;
        check(one, ask(ApiProgram.of(house, SAMIRA, other), one, path + query(one), "k"), 403);
        check(one, ask(samira, one, path + query(one) + (query(one).isEmpty() ? "?" : "&") + "nonsense=1", "k"), 400);
        check(one, samira.send(one.verb(), path + query(one), body(one), headers(one, "k", "text/html")), 406);
        if (one.path().contains("{id}")) {
            check(one, ask(samira, one, one.path().replace("{id}", UUID.randomUUID().toString()), "n"), 404);
        }
        for (JsonNode parameter : one.operation().get("parameters")) {
            if (parameter.get("in").asString().equals("query") && parameter.get("schema").has("enum")) {
                check(one, ask(samira, one, path + "?" + with(one, parameter.get("name").asString(), "nonsense"), "k"), 400);
            }
        }
        if (writes) {
            check(one, samira.send("POST", path, body(one), "Content-Type", "application/json"), 400);
            if (one.operation().get("responses").has("412")) {
                check(one, samira.send("POST", path(one), body(one), headers(one, "m", "application/json", "If-Match", "\"old\"")), 412);
            }
        }
        if (one.operation().has("requestBody")) {
            check(one, samira.postUnder("b", path, "{"), 400);
            check(one, samira.postUnder("e", path, one.id().equals("split_conversation") ? "{\"messages\": []}" : "{\"%s\": \" \"}".formatted(field(one))), 422);
            check(one, samira.postUnder("l", path, "{\"text\": \"%s\"}".formatted("x".repeat(300_000))), 413);
            check(one, samira.send("POST", path, HttpRequest.BodyPublishers.ofString("x"), "Content-Type", "text/plain", "Idempotency-Key", "t"), 415);
        }
    }

    private ApiProgram.Answer ask(ApiProgram program, Told one, String path, String key) {
        return program.send(one.verb(), path, body(one), headers(one, key, "application/json"));
    }

    private static String[] headers(Told one, String key, String accept, String... more) {
        List<String> headers = new ArrayList<>(List.of("Accept", accept));
        headers.addAll(List.of(more));
        if (one.method().equals("post")) {
            headers.addAll(List.of("Idempotency-Key", key, "Content-Type", "application/json"));
        }
        return headers.toArray(String[]::new);
    }

    private ConversationId stranger = new ConversationId(UUID.randomUUID());

    private static String field(Told one) {
        return one.id().endsWith("same_person") ? "other" : one.id().equals("merge_conversation") ? "into" : "text";
    }

    /// Words, or another conversation of the same person.
    private HttpRequest.BodyPublisher body(Told one) {
        if (one.id().equals("split_conversation")) {
            return HttpRequest.BodyPublishers.ofString("{\"messages\": [1]}");
        }
        if (field(one).equals("other")) {
            return HttpRequest.BodyPublishers.ofString("{\"other\": \"%s\"%s}".formatted(stranger,
                    one.id().equals("say_same_person") ? ", \"text\": \"Belde en zei het.\"" : ""));
        }
        String said = field(one).equals("into") ? a.conversation().with(SAMIRA).toString() : "Dit is waarom. ".repeat(8);
        return one.operation().has("requestBody") ? HttpRequest.BodyPublishers.ofString("{\"%s\": \"%s\"}".formatted(field(one), said))
                : HttpRequest.BodyPublishers.noBody();
    }

    /// An address with something real in it, in the state in which the operation can be done.
    private String path(Told one) {
        emptyTheLine();
        String id = switch (one.path().split("/")[3]) {
            case "conversations" -> one.id().equals("pick_up") ? waiting() : one.id().equals("undo_merge") ? merged() : one.id().endsWith("same_person") ? same(one) : a.conversation().with(SAMIRA).toString();
            case "customers" -> house.db().sql("select customer from participant where conversation = :id")
                    .param("id", a.conversation().with(SAMIRA).value()).query(String.class).single();
            case "articles" -> article();
            case "pickups" -> waiting();
            default -> "";
        };
        return one.path().replace("{id}", id);
    }

    private void emptyTheLine() {
        house.arrives(SAMIRA);
        while (deeds.picksUp(SAMIRA).isPresent()) {
            house.later(Duration.ofSeconds(1));
        }
    }

    /// A conversation whose customer is to be said to be the same person as another one, or was.
    private String same(Told one) {
        ConversationId mine = a.conversation().with(SAMIRA);
        stranger = a.conversation().from(Cast.DE_WIT).with(SAMIRA);
        if (one.id().startsWith("take_back")) {
            house.get(OnePerson.class).say(mine, stranger, SAMIRA.author(), Text.read("Belde en zei het."));
        }
        return mine.toString();
    }

    private String merged() {
        ConversationId one = a.conversation().with(SAMIRA);
        deeds.merges(one, a.conversation().with(SAMIRA), SAMIRA);
        return one.toString();
    }

    private String waiting() {
        return a.conversation().waiting().toString();
    }

    private String article() {
        var article = new Article(ArticleId.at(house.clock().instant()), "buitenland-" + UUID.randomUUID(), Language.NL, "billing", Article.Audience.PUBLIC,
                Article.State.CHECKED, "Kosten in het buitenland", "Bellen in het buitenland kost extra.", List.of("Waarom betaal ik extra?"), "Zie uw factuur.",
                new Article.Care(Optional.of(LocalDate.of(2026, 5, 1)), Optional.empty(), Optional.empty()), 1);
        house.get(Articles.class).add(article);
        return article.id().toString();
    }

    private String query(Told one) {
        String query = with(one, "", "");
        return query.isEmpty() ? "" : "?" + query;
    }

    /// Every parameter that must be there, and this one.
    private static String with(Told one, String name, String value) {
        Map<String, String> needed = Map.of("text", "buitenland", "language", "nl");
        List<String> parts = new ArrayList<>();
        for (JsonNode parameter : one.operation().get("parameters")) {
            String known = parameter.get("name").asString();
            if (parameter.get("in").asString().equals("query") && parameter.get("required").asBoolean() && !known.equals(name)) {
                parts.add(known + "=" + needed.get(known));
            }
        }
        if (one.id().equals("search_conversations")) {
            parts.add("text=factuur");
        }
        if (!name.isEmpty()) {
            parts.add(name + "=" + value);
        }
        return String.join("&", parts);
    }

    private void check(Told one, ApiProgram.Answer answer, int status) {
        String what = one.method() + " " + one.path() + " " + status + ": ";
        if (answer.status() != status) {
            faults.add(what + "answered " + answer);
            return;
        }
        JsonNode response = resolve(one.operation().get("responses").path(Integer.toString(status)));
        if (response.isMissingNode()) {
            faults.add(what + "is not in the document");
            return;
        }
        response.path("headers").propertyNames().stream().filter(name -> answer.headers().firstValue(name).isEmpty())
                .forEach(name -> faults.add(what + "lacks the header " + name));
        Set<String> types = new TreeSet<>(response.path("content").propertyNames());
        String type = answer.type().split(";")[0];
        if (types.isEmpty() ? !answer.body().isEmpty() : !types.equals(Set.of(type))) {
            faults.add(what + "is " + type + ", not " + types);
            return;
        }
        if (!types.isEmpty()) {
            schema(response.at("/content/" + type.replace("/", "~1") + "/schema")).validate(answer.body(), InputFormat.JSON,
                    context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))).stream().map(Error::toString).forEach(fault -> faults.add(what + fault));
        }
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    /// The schema with all others beside it, and stricter than the document: what it does not name may not be there.
    private Schema schema(JsonNode wanted) {
        ObjectNode whole = (ObjectNode) wanted.deepCopy();
        ObjectNode components = (ObjectNode) document.get("components").deepCopy();
        components.get("schemas").forEach(schema -> ((ObjectNode) schema).put("additionalProperties", false));
        whole.set("components", components);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
    }

    private List<Told> told() {
        List<Told> told = new ArrayList<>();
        document.get("paths").properties().forEach(path -> path.getValue().properties()
                .forEach(operation -> told.add(new Told(operation.getKey(), path.getKey(), operation.getValue()))));
        return told;
    }
}
