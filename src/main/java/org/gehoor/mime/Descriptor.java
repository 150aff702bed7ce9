package org.gehoor.mime;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.BodyDescriptorBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;
import org.jspecify.annotations.Nullable;

/// Tells the parser what a part is, read as forgivingly as we read everything: the first Content-Type holds.
final class Descriptor implements BodyDescriptorBuilder {

    /// What a part is for the parser when it says to have parts, but not what parts them.
    static final String NO_BOUNDARY = "application/x-no-boundary";
    private static final Pattern TYPE = Pattern.compile("([\\w!#$&^.+-]+)\\s*/\\s*([\\w!#$&^.+-]+).*");

    private final String byDefault;
    private Declared type = Declared.NOTHING;
    private boolean typed;

    Descriptor() {
        this("text/plain");
    }

    private Descriptor(String byDefault) {
        this.byDefault = byDefault;
    }

    @Override
    public void reset() {
        type = Declared.NOTHING;
        typed = false;
    }

    @Override
    public @Nullable Field addField(RawField field) {
        if (!typed && field.getName().equalsIgnoreCase("Content-Type")) {
            type = Declared.of(field.getBody());
            typed = true;
        }
        return null;
    }

    @Override
    public BodyDescriptor build() {
        String mime = mime();
        String boundary = type.parameter("boundary").orElse("");
        return new Described(mime.startsWith("multipart/") && boundary.isEmpty() ? NO_BOUNDARY : mime, boundary);
    }

    /// The type; `text` alone is plain text, and what is no type at all is what it would be without one.
    private String mime() {
        Matcher known = TYPE.matcher(type.value());
        return known.matches() ? known.group(1) + "/" + known.group(2) : type.value().startsWith("text") ? "text/plain" : byDefault;
    }

    @Override
    public BodyDescriptorBuilder newChild() {
        return new Descriptor(mime().equals("multipart/digest") ? "message/rfc822" : "text/plain");
    }

    /// What the parser asks.
    private record Described(String mime, String boundary) implements BodyDescriptor {

        @Override
        public String getBoundary() {
            return boundary;
        }

        @Override
        public String getMimeType() {
            return mime;
        }

        @Override
        public String getMediaType() {
            return mime.substring(0, mime.indexOf('/'));
        }

        @Override
        public String getSubType() {
            return mime.substring(mime.indexOf('/') + 1);
        }

        @Override
        public @Nullable String getCharset() {
            return null;
        }

        @Override
        public String getTransferEncoding() {
            return "7bit";
        }

        @Override
        public long getContentLength() {
            return -1;
        }
    }
}
