package org.gehoor.api;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/// Reads and writes [Shape]s, and nothing else. What is not as the document says is not read: no unknown names, no number where a text belongs,
/// nothing twice, nothing after the end, nothing deep.
final class Json extends AbstractHttpMessageConverter<Shape> {

    private static final int DEEPEST = 20;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, texts -> List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                    .forEach(shape -> texts.setCoercion(shape, CoercionAction.Fail)))
            .addModule(new SimpleModule().addDeserializer(Instant.class, new Times()))
            .build();

    /// A time is a text as in RFC 3339, never a number whose unit one has to guess.
    private static final class Times extends StdDeserializer<Instant> {

        Times() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw MismatchedInputException.from(parser, Instant.class, "a time is a text");
            }
            try {
                return OffsetDateTime.parse(parser.getString()).toInstant();
            } catch (DateTimeException unreadable) {
                throw MismatchedInputException.from(parser, Instant.class, "no time");
            }
        }
    }

    Json() {
        super(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Shape.class.isAssignableFrom(type);
    }

    @Override
    protected Shape readInternal(Class<? extends Shape> type, HttpInputMessage input) throws IOException {
        try {
            Shape read = MAPPER.readValue(input.getBody(), type);
            if (read == null) {
                throw new HttpMessageNotReadableException("null is nothing", input);
            }
            return read;
        } catch (JacksonException unreadable) {
            throw new HttpMessageNotReadableException("not of the shape " + type.getSimpleName(), unreadable, input);
        }
    }

    @Override
    protected void writeInternal(Shape shape, HttpOutputMessage output) throws IOException {
        output.getBody().write(MAPPER.writeValueAsBytes(shape));
    }
}
