package org.gehoor.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// JSON in which every value knows its line, so that whoever wrote it can be told where to look.
sealed interface Located {

    int line();

    /// `{ ... }`, each name with its value.
    record Fields(int line, Map<String, Located> values) implements Located {}

    /// `[ ... ]`
    record Items(int line, List<Located> values) implements Located {}

    /// Text between quotation marks.
    record Text(int line, String value) implements Located {}

    /// A whole number.
    record Number(int line, int value) implements Located {}

    /// Anything else: true, false, null, 1.5.
    record Other(int line, String value) implements Located {}

    JsonFactory JSON = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /// Reads one value and nothing after it.
    ///
    /// @throws ProfileTrouble when it is no JSON
    static Located read(String file, String text) {
        try (JsonParser parser = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw ProfileTrouble.at(file, 1, "the file is empty. Write a profile in it, or take it away.");
            }
            Located value = value(parser);
            if (parser.nextToken() != null) {
                throw ProfileTrouble.at(file, line(parser), "something follows after the profile. Take it away.");
            }
            return value;
        } catch (JacksonException wrong) {
            throw ProfileTrouble.at(file, wrong.getLocation() == null ? 1 : wrong.getLocation().getLineNr(),
                    "this is no JSON: " + wrong.getOriginalMessage() + ". Look for a comma, bracket or quotation mark here or in the line before.");
        }
    }

    private static Located value(JsonParser parser) {
        int line = line(parser);
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                var values = new LinkedHashMap<String, Located>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    values.put(name, value(parser));
                }
                yield new Fields(line, values);
            }
            case START_ARRAY -> {
                var values = new ArrayList<Located>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    values.add(value(parser));
                }
                yield new Items(line, values);
            }
            case VALUE_STRING -> new Text(line, parser.getString());
            case VALUE_NUMBER_INT -> parser.getString().length() > 9 ? new Other(line, parser.getString()) : new Number(line, parser.getIntValue());
            default -> new Other(line, parser.getString());
        };
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
