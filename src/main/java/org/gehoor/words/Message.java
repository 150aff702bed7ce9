package org.gehoor.words;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One sentence with holes in it, ready to be filled in.
final class Message {

    private final MessageFormat format;
    private final Set<String> arguments;
    private final @Nullable String plain;

    /// @throws IllegalArgumentException when the pattern cannot be read, or numbers its arguments
    Message(String pattern, ULocale locale) {
        this.format = new MessageFormat(pattern, locale);
        this.arguments = argumentsOf(pattern);
        this.plain = arguments.isEmpty() ? format.format(Map.of()) : null;
    }

    Set<String> arguments() {
        return arguments;
    }

    String with(@Nullable Object... namesAndValues) {
        if (plain != null) {
            return plain;
        }
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        for (String argument : arguments) {
            if (values.get(argument) == null) {
                throw new IllegalArgumentException("no value for {" + argument + "}");
            }
        }
        synchronized (format) { // ICU formats are not safe for use by several threads
            return format.format(values);
        }
    }

    private static Set<String> argumentsOf(String pattern) {
        MessagePattern read = new MessagePattern(pattern);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < read.countParts(); i++) {
            MessagePattern.Part part = read.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                throw new IllegalArgumentException("arguments have names, not numbers: " + pattern);
            }
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                names.add(read.getSubstring(part));
            }
        }
        return names;
    }
}
