package org.gehoor.api;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gehoor.access.Scope;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The OpenAPI 3.1 document, made from what answers: the handlers, their parameters and their records. What stands in it and what happens cannot
/// differ by forgetting; `TheDocumentTellsTheTruthTest` asks the running house whether they do.
final class Document {

    private static final Set<Integer> ALWAYS = Set.of(400, 401, 403, 406, 413, 429, 500, 503);
    private static final String PROBLEM = "#/components/schemas/Problem";

    private final RequestMappingHandlerMapping handlers;
    private final Words words;
    private final URI publicUrl;

    Document(RequestMappingHandlerMapping handlers, Words words, URI publicUrl) {
        this.handlers = handlers;
        this.words = words;
        this.publicUrl = publicUrl;
    }

    /// One operation: what is asked of whom.
    record Asked(String method, String path, Operation operation, Method handler) {

        /// Whether it reads a body.
        boolean hasBody() {
            return Stream.of(handler.getParameters()).anyMatch(one -> one.isAnnotationPresent(RequestBody.class));
        }

        boolean isWriting() {
            return method.equals("post");
        }
    }

    /// Every operation, by path.
    List<Asked> operations() {
        return handlers.getHandlerMethods().entrySet().stream().filter(one -> one.getValue().hasMethodAnnotation(Operation.class))
                .map(Document::asked).sorted(Comparator.comparing(Asked::path).thenComparing(Asked::method)).toList();
    }

    private static Asked asked(Map.Entry<RequestMappingInfo, HandlerMethod> one) {
        RequestMethod method = one.getKey().getMethodsCondition().getMethods().iterator().next();
        String path = one.getKey().getPatternValues().iterator().next();
        Method handler = one.getValue().getMethod();
        return new Asked(method.name().toLowerCase(Locale.ROOT), path, handler.getAnnotation(Operation.class), handler);
    }

    ObjectNode make() {
        var schemas = new Schemas(words);
        ObjectNode document = Json.MAPPER.createObjectNode().put("openapi", "3.1.1");
        document.putObject("info").put("title", "Gehoor").put("version", "1").put("description", words.say("api.document.about"))
                .putObject("license").put("name", "EUPL-1.2").put("identifier", "EUPL-1.2");
        document.putArray("servers").addObject().put("url", publicUrl.toString());
        ObjectNode paths = document.putObject("paths");
        for (Asked asked : operations()) {
            paths.withObjectProperty(asked.path()).set(asked.method(), operation(asked, schemas));
        }
        ObjectNode components = document.putObject("components");
        schemas.of(Shape.Problem.class, Shape.Problem.class);
        components.set("schemas", schemas.all());
        components.set("responses", problems());
        components.putObject("securitySchemes").putObject("token").put("type", "http").put("scheme", "bearer")
                .put("bearerFormat", "gehoor_p_… | gehoor_m_…").put("description", words.say("api.document.token"));
        return document;
    }

    private ObjectNode operation(Asked asked, Schemas schemas) {
        Operation told = asked.operation();
        ObjectNode node = Json.MAPPER.createObjectNode().put("operationId", told.id()).put("summary", summary(told, words));
        node.putArray("tags").add(tag(told.scope()));
        node.putArray("security").addObject().putArray("token").add(told.scope().code());
        ArrayNode parameters = node.putArray("parameters");
        for (Parameter parameter : asked.handler().getParameters()) {
            parameter(parameter, parameters, schemas);
            if (parameter.isAnnotationPresent(RequestBody.class)) {
                node.putObject("requestBody").put("required", true).putObject("content").putObject(MediaType.APPLICATION_JSON_VALUE)
                        .set("schema", schemas.of(parameter.getType(), parameter));
            }
        }
        responses(asked, node.putObject("responses"), schemas);
        return node;
    }

    static String summary(Operation told, Words words) {
        return words.say("api.operation." + told.id());
    }

    private static String tag(Scope scope) {
        return scope.code();
    }

    private void parameter(Parameter parameter, ArrayNode parameters, Schemas schemas) {
        String in = parameter.isAnnotationPresent(PathVariable.class) ? "path" : parameter.isAnnotationPresent(RequestParam.class) ? "query"
                : parameter.isAnnotationPresent(RequestHeader.class) ? "header" : "";
        if (in.isEmpty()) {
            return;
        }
        String name = name(parameter);
        RequestParam asked = parameter.getAnnotation(RequestParam.class);
        boolean given = asked != null && !asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
        ObjectNode schema = schemas.of(parameter.getParameterizedType(), parameter);
        if (given) {
            if (parameter.getType() == int.class) {
                schema.put("default", Integer.parseInt(asked.defaultValue()));
            } else {
                schema.put("default", asked.defaultValue());
            }
        }
        parameters.addObject().put("name", name).put("in", in).put("required", !given && !Schemas.isOptional(parameter.getParameterizedType()))
                .put("description", words.say("api.parameter." + name.toLowerCase(Locale.ROOT).replace('-', '_')))
                .set("schema", schema);
    }

    /// What a parameter is called in a request.
    static String name(Parameter parameter) {
        RequestHeader header = parameter.getAnnotation(RequestHeader.class);
        return header == null ? Shaping.snake(parameter.getName()) : header.value();
    }

    private void responses(Asked asked, ObjectNode responses, Schemas schemas) {
        Operation told = asked.operation();
        Type gives = ((ParameterizedType) asked.handler().getGenericReturnType()).getActualTypeArguments()[0];
        ObjectNode success = responses.putObject(Integer.toString(told.success())).put("description", words.say("api.response." + told.success()));
        if (asked.isWriting() || told.also().length > 0) {
            success.putObject("headers").putObject("ETag").put("description", words.say("api.document.etag")).putObject("schema").put("type", "string");
        }
        success.putObject("content").putObject(MediaType.APPLICATION_JSON_VALUE).set("schema", schemas.of(gives, asked.handler()));
        for (int status : told.also()) {
            responses.putObject(Integer.toString(status)).put("description", words.say("api.response." + status));
        }
        for (int status : refuses(asked)) {
            responses.putObject(Integer.toString(status)).put("$ref", "#/components/responses/" + status);
        }
    }

    private static Set<Integer> refuses(Asked asked) {
        Set<Integer> statuses = new TreeSet<>(ALWAYS);
        for (int status : asked.operation().refuses()) {
            statuses.add(status);
        }
        if (asked.path().contains("{")) {
            statuses.add(HttpStatus.NOT_FOUND.value());
        }
        if (asked.isWriting()) {
            statuses.add(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        if (asked.hasBody()) {
            statuses.add(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        }
        return statuses;
    }

    private ObjectNode problems() {
        Set<Integer> statuses = new TreeSet<>();
        operations().forEach(asked -> statuses.addAll(refuses(asked)));
        ObjectNode problems = Json.MAPPER.createObjectNode();
        for (int status : statuses) {
            ObjectNode problem = problems.putObject(Integer.toString(status)).put("description", words.say("api.response." + status));
            header(status).ifPresent(name -> problem.putObject("headers").putObject(name).put("description", words.say("api.document.header_" + status))
                    .putObject("schema").put("type", "string"));
            problem.putObject("content").putObject(MediaType.APPLICATION_PROBLEM_JSON_VALUE).putObject("schema").put("$ref", PROBLEM);
        }
        return problems;
    }

    private static Optional<String> header(int status) {
        return switch (status) {
            case 401 -> Optional.of("WWW-Authenticate");
            case 429 -> Optional.of("Retry-After");
            default -> Optional.empty();
        };
    }
}
