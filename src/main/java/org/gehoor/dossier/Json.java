package org.gehoor.dossier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// JSON as strict as the format asks (`docs/ledger-format.md`, section 14.2), so that two verifiers never read it differently:
/// UTF-8 without faults, no name twice, numbers whole and written in one way only, no half of a surrogate pair.
final class Json {

    /// The largest number that every language reads exactly.
    static final long MOST = 9_007_199_254_740_991L;

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,15}");
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE).build())
            .build();

    private final JsonParser in;

    private Json(JsonParser in) {
        this.in = in;
    }

    /// The object that these bytes are.
    static Members read(byte[] bytes) throws Misshapen {
        try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), utf8(bytes))) {
            Object whole = new Json(in).value(in.nextToken());
            if (in.nextToken() != null || !(whole instanceof Members members)) {
                throw new Misshapen("not one object");
            }
            return members;
        } catch (JacksonException wrong) {
            throw new Misshapen("no JSON", wrong);
        }
    }

    /// Text as it is written.
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Text in UTF-8 without a fault.
    static String utf8(byte[] bytes) throws Misshapen {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException wrong) {
            throw new Misshapen("no UTF-8", wrong);
        }
    }

    /// A number as it must be written.
    static long number(String digits) throws Misshapen {
        if (!NUMBER.matcher(digits).matches() || Long.parseLong(digits) > MOST) {
            throw new Misshapen("no number of ours");
        }
        return Long.parseLong(digits);
    }

    private @Nullable Object value(@Nullable JsonToken token) throws Misshapen {
        if (token == null) {
            throw new Misshapen("nothing");
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_STRING -> text(in.getString());
            case VALUE_NUMBER_INT -> number(in.getString());
            case VALUE_NULL -> null;
            default -> throw new Misshapen("a value that does not occur");
        };
    }

    private Members object() throws Misshapen {
        var members = new LinkedHashMap<String, @Nullable Object>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = text(in.currentName());
            if (members.containsKey(name)) {
                throw new Misshapen("a name that occurs twice");
            }
            members.put(name, value(in.nextToken()));
        }
        return new Members(members);
    }

    private List<@Nullable Object> list() throws Misshapen {
        var items = new ArrayList<@Nullable Object>();
        for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
            items.add(value(token));
        }
        return items;
    }

    private static String text(String text) throws Misshapen {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new Misshapen("half a surrogate pair");
            }
        }
        return text;
    }

    /// An object, of which everybody says which members it must have.
    record Members(Map<String, @Nullable Object> values) {

        /// Exactly these.
        Members exactly(String... names) throws Misshapen {
            if (!values.keySet().equals(Set.of(names))) {
                throw new Misshapen("other members than these: " + List.of(names));
            }
            return this;
        }

        String text(String name) throws Misshapen {
            return as(String.class, values.get(name));
        }

        /// A text of this shape.
        String text(String name, Pattern shape) throws Misshapen {
            String text = text(name);
            if (!shape.matcher(text).matches()) {
                throw new Misshapen(name);
            }
            return text;
        }

        long number(String name) throws Misshapen {
            return as(Long.class, values.get(name));
        }

        boolean isNull(String name) {
            return values.get(name) == null;
        }

        Members object(String name) throws Misshapen {
            return as(Members.class, values.get(name));
        }

        List<Members> objects(String name) throws Misshapen {
            return list(name, Members.class);
        }

        List<String> texts(String name) throws Misshapen {
            return list(name, String.class);
        }

        /// An object of texts.
        Map<String, String> map(String name) throws Misshapen {
            var texts = new LinkedHashMap<String, String>();
            for (Map.Entry<String, @Nullable Object> member : object(name).values().entrySet()) {
                texts.put(member.getKey(), as(String.class, member.getValue()));
            }
            return texts;
        }

        private <T> List<T> list(String name, Class<T> type) throws Misshapen {
            var items = new ArrayList<T>();
            for (Object item : as(List.class, values.get(name))) {
                items.add(as(type, item));
            }
            return items;
        }

        private static <T> T as(Class<T> type, @Nullable Object value) throws Misshapen {
            if (!type.isInstance(value)) {
                throw new Misshapen("not a " + type.getSimpleName());
            }
            return type.cast(value);
        }
    }
}
