package org.gehoor.testing;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/// A form on a page as a browser without scripts would send it: its hidden fields, what is filled in, what is chosen.
public record Form(String action, Map<String, String> fields) {

    static final String BOUNDARY = "----a-form-with-files";

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<input\\b([^>]*)>|<textarea\\b([^>]*)>(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)(?:=\"([^\"]*)\")?");

    public Form {
        fields = new LinkedHashMap<>(fields);
    }

    /// The form on this page that goes to this address.
    ///
    /// @throws NoSuchElementException when there is none
    static Form in(String html, String action) {
        return FORM.matcher(html).results()
                .filter(form -> action.equals(attributes(form.group(1)).get("action")))
                .map(form -> new Form(action, fields(form.group(2))))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no form that goes to " + action + " on this page:\n" + html));
    }

    /// The same form, filled in further.
    public Form with(String name, String value) {
        var more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new Form(action, more);
    }

    /// The same form, sent by a button that has an address of its own.
    public Form to(String other) {
        return new Form(other, fields);
    }

    /// What is in a field; empty when there is no such field.
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    String encoded() {
        return fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /// As a browser sends a form with files: its fields, then the files.
    public byte[] inParts(List<Visitor.Chosen> files) {
        var parts = new ByteArrayOutputStream();
        fields.forEach((name, value) -> {
            if (!name.equals("files")) {
                write(parts, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
            }
        });
        for (Visitor.Chosen file : files) {
            write(parts, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + file.name().replace("\"", "%22")
                    + "\"\r\nContent-Type: text/plain\r\n\r\n");
            parts.writeBytes(file.bytes());
            write(parts, "\r\n");
        }
        write(parts, "--" + BOUNDARY + "--\r\n");
        return parts.toByteArray();
    }

    private static void write(ByteArrayOutputStream parts, String text) {
        parts.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> fields(String html) {
        var fields = new LinkedHashMap<String, String>();
        Matcher field = FIELD.matcher(html);
        while (field.find()) {
            boolean lines = field.group(2) != null;
            Map<String, String> attributes = attributes(lines ? field.group(2) : field.group(1));
            boolean chosen = !attributes.getOrDefault("type", "text").matches("radio|checkbox") || attributes.containsKey("checked");
            if (attributes.containsKey("name") && chosen) {
                String value = lines ? field.group(3).replaceFirst("^\n", "") : attributes.getOrDefault("value", "");
                fields.put(attributes.get("name"), lines ? HtmlUtils.htmlUnescape(value) : value);
            }
        }
        return fields;
    }

    private static Map<String, String> attributes(String tag) {
        var attributes = new LinkedHashMap<String, String>();
        Matcher attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            attributes.put(attribute.group(1), attribute.group(2) == null ? "" : HtmlUtils.htmlUnescape(attribute.group(2)));
        }
        return attributes;
    }
}
