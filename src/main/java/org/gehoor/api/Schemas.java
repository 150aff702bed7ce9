package org.gehoor.api;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gehoor.words.Words;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON schemas of the [Shape]s, read from the records that [Json] writes.
final class Schemas {

    private final Words words;
    private final Map<String, ObjectNode> named = new TreeMap<>();

    Schemas(Words words) {
        this.words = words;
    }

    /// All that were asked for, by name.
    ObjectNode all() {
        ObjectNode all = Json.MAPPER.createObjectNode();
        named.forEach(all::set);
        return all;
    }

    /// The schema of a type, with what its element says about it.
    ObjectNode of(Type type, AnnotatedElement said) {
        if (isOptional(type)) {
            return of(((ParameterizedType) type).getActualTypeArguments()[0], said);
        }
        ObjectNode schema = Json.MAPPER.createObjectNode();
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            schema.put("type", "array").set("items", of(list.getActualTypeArguments()[0], type.getClass()));
            return schema;
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            return schema.put("$ref", "#/components/schemas/" + name(record));
        }
        plain(schema, type);
        bounds(schema, said);
        return schema;
    }

    private static void plain(ObjectNode schema, Type type) {
        switch (type.getTypeName()) {
            case "java.lang.String" -> schema.put("type", "string");
            case "boolean", "java.lang.Boolean" -> schema.put("type", "boolean");
            case "int", "java.lang.Integer" -> schema.put("type", "integer").put("format", "int32");
            case "long", "java.lang.Long" -> schema.put("type", "integer").put("format", "int64");
            default -> {
                if (type == Instant.class) {
                    schema.put("type", "string").put("format", "date-time");
                } else if (type == LocalDate.class) {
                    schema.put("type", "string").put("format", "date");
                } else {
                    throw new IllegalStateException("no schema for " + type);
                }
            }
        }
    }

    private static void bounds(ObjectNode schema, AnnotatedElement said) {
        Optional.ofNullable(said.getAnnotation(Allowed.class)).ifPresent(allowed -> {
            ArrayNode values = schema.putArray("enum");
            Stream.of(allowed.value()).forEach(values::add);
        });
        Optional.ofNullable(said.getAnnotation(Most.class)).ifPresent(most -> {
            boolean number = schema.get("type").asString().equals("integer");
            schema.put(number ? "minimum" : "minLength", most.least()).put(number ? "maximum" : "maxLength", most.value());
        });
    }

    private String name(Class<?> record) {
        String name = record.getSimpleName();
        if (!named.containsKey(name)) {
            ObjectNode schema = Json.MAPPER.createObjectNode().put("type", "object");
            named.put(name, schema);
            ObjectNode properties = schema.putObject("properties");
            ArrayNode required = Json.MAPPER.createArrayNode();
            for (RecordComponent part : record.getRecordComponents()) {
                String field = Shaping.snake(part.getName());
                ObjectNode described = of(part.getGenericType(), part);
                if (!described.has("$ref")) {
                    described.put("description", words.say("api.field." + field));
                }
                properties.set(field, described);
                if (!isOptional(part.getGenericType())) {
                    required.add(field);
                }
            }
            schema.set("required", required);
            if (name.startsWith("New")) {
                schema.put("additionalProperties", false);
            }
        }
        return name;
    }

    static boolean isOptional(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
    }
}
