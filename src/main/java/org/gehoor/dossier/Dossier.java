package org.gehoor.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/// A dossier, ready to be written. Nothing is packed: its size is known before its first byte.
public final class Dossier {

    private final String name;
    private final List<Part> parts;

    /// @throws IllegalArgumentException when it would be larger than the format allows
    Dossier(String name, List<Part> parts) {
        this.name = name;
        this.parts = List.copyOf(parts);
        if (size() > Container.MOST || parts.size() > Container.MOST_FILES) {
            throw new IllegalArgumentException("a dossier is smaller than 4 GiB");
        }
    }

    /// What the file is called: `7KQ2-9FXM.zip`.
    public String name() {
        return name;
    }

    /// In bytes.
    public long size() {
        return Container.END_SIZE + parts.stream()
                .mapToLong(part -> Container.LOCAL_SIZE + Container.CENTRAL_SIZE + 2L * part.name().length() + part.size()).sum();
    }

    /// Writes all of it; whoever gives the stream closes it.
    public void writeTo(OutputStream out) throws IOException {
        var directory = new ByteArrayOutputStream();
        long offset = 0;
        for (Part part : parts) {
            byte[] header = part.header().local();
            directory.writeBytes(part.header().central(offset));
            out.write(header);
            offset += header.length + copy(part, out);
        }
        directory.writeTo(out);
        out.write(Container.end(parts.size(), directory.size(), offset));
    }

    private static long copy(Part part, OutputStream out) throws IOException {
        try (InputStream in = part.bytes().get()) {
            long copied = in.transferTo(out);
            if (copied != part.size()) {
                throw new IOException(part.name() + " changed while it was written");
            }
            return copied;
        }
    }
}
