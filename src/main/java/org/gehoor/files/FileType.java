package org.gehoor.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/// Sees from the first bytes of a file what it is.
public final class FileType {

    private FileType() {}

    private static final class Known {
        static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    }

    /// The media type without parameters. The name may make narrower what the bytes show, for instance a ZIP file to a text document; of
    /// bytes that show nothing it says nothing.
    public static String of(byte[] beginning, String name) {
        MediaType seen = detect(beginning, new Metadata());
        if (seen.equals(MediaType.OCTET_STREAM)) {
            return seen.toString();
        }
        var named = new Metadata();
        named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        return detect(beginning, named).getBaseType().toString();
    }

    private static MediaType detect(byte[] beginning, Metadata metadata) {
        try {
            return Known.TYPES.detect(new ByteArrayInputStream(beginning), metadata);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
