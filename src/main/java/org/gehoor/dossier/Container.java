package org.gehoor.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.gehoor.ledger.Hash;

/// The ZIP file around a dossier, whose every byte follows from the files in it (`docs/ledger-format.md`, section 14.1).
///
/// Read once from beginning to end: what is small is kept, everything is hashed as it passes. Nothing is packed, so nothing can unfold.
final class Container {

    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    static final int END = 0x06054b50;
    static final int LOCAL_SIZE = 30;
    static final int CENTRAL_SIZE = 46;
    static final int END_SIZE = 22;
    static final long MOST = 0xffff_ffffL;
    static final int MOST_FILES = 0xffff;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._/-]{1,100}");
    private static final int CHUNK = 64 * 1024;

    private final Map<String, Part> parts = new HashMap<>();
    private final List<Part> order;
    private final Hash sha256;

    private Container(List<Part> order, Hash sha256) {
        this.order = List.copyOf(order);
        this.sha256 = sha256;
        order.forEach(part -> parts.put(part.name(), part));
    }

    /// One file. `content` is there for those that a verifier reads, when they are no larger than they may be.
    ///
    /// @param sound whether both checksums are those of the file
    record Part(String name, long size, Hash sha256, Optional<byte[]> content, boolean sound) {}

    /// What stands in a header about one file.
    record Header(String name, long size, long crc) {

        /// The header before the file.
        byte[] local() {
            return header(LOCAL_SIZE + name.length()).putInt(LOCAL).putShort((short) 20).put(middle()).put(nameBytes()).array();
        }

        /// The header in the directory.
        byte[] central(long offset) {
            return header(CENTRAL_SIZE + name.length()).putInt(CENTRAL).putShort((short) 20).putShort((short) 20).put(middle())
                    .put(new byte[10]).putInt((int) offset).put(nameBytes()).array();
        }

        private ByteBuffer nameBytes() {
            return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII));
        }

        private byte[] middle() {
            return header(24).putShort((short) 0x0800).putShort((short) 0).putShort((short) 0).putShort((short) 0x0021).putInt((int) crc)
                    .putInt((int) size).putInt((int) size).putShort((short) name.length()).putShort((short) 0).array();
        }
    }

    /// The record after the directory.
    static byte[] end(int files, long size, long offset) {
        return header(END_SIZE).putInt(END).putInt(0).putShort((short) files).putShort((short) files).putInt((int) size).putInt((int) offset)
                .putShort((short) 0).array();
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches() && Arrays.stream(name.split("/", -1)).noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    /// All files, in order.
    List<Part> parts() {
        return order;
    }

    Optional<Part> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /// SHA-256 of the whole.
    Hash sha256() {
        return sha256;
    }

    /// Reads all of it.
    ///
    /// @param kept how many bytes of a file are kept at most; 0 for those that are only hashed
    /// @throws Misshapen when a byte other than a checksum is not as it must be
    static Container read(InputStream in, ToLongFunction<String> kept) throws IOException, Misshapen {
        return new Reading(new Counted(in), kept).whole();
    }

    private static ByteBuffer header(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// One reading, from beginning to end.
    private static final class Reading {

        private final Counted in;
        private final ToLongFunction<String> kept;
        private final Set<String> names = new HashSet<>();
        private final List<Header> headers = new ArrayList<>();
        private final List<Long> offsets = new ArrayList<>();
        private final List<Passed> passed = new ArrayList<>();

        Reading(Counted in, ToLongFunction<String> kept) {
            this.in = in;
            this.kept = kept;
        }

        /// What was seen of a file as it passed.
        record Passed(Hash sha256, long crc, Optional<byte[]> content) {}

        Container whole() throws IOException, Misshapen {
            int signature = signature();
            while (signature == LOCAL) {
                file();
                signature = signature();
            }
            long begin = in.count() - 4;
            List<Part> parts = directory(signature);
            byte[] end = in.exactly(END_SIZE - 4);
            must(Arrays.equals(end, 0, end.length, end(parts.size(), in.count() - END_SIZE - begin, begin), 4, END_SIZE), "end record");
            must(in.isAtEnd(), "something after the end");
            must(in.count() <= MOST, "larger than 4 GiB");
            return new Container(parts, in.hash());
        }

        private int signature() throws IOException, Misshapen {
            return ByteBuffer.wrap(in.exactly(4)).order(ByteOrder.LITTLE_ENDIAN).getInt();
        }

        private void file() throws IOException, Misshapen {
            long offset = in.count() - 4;
            ByteBuffer fixed = ByteBuffer.wrap(in.exactly(LOCAL_SIZE - 4)).order(ByteOrder.LITTLE_ENDIAN);
            int length = Short.toUnsignedInt(fixed.getShort(22));
            must(length <= 100, "a name of more than 100 bytes");
            byte[] name = in.exactly(length);
            var header = new Header(new String(name, StandardCharsets.ISO_8859_1), Integer.toUnsignedLong(fixed.getInt(14)),
                    Integer.toUnsignedLong(fixed.getInt(10)));
            must(isName(header.name()), "name");
            must(names.add(header.name()), "a name that occurs twice");
            must(Arrays.equals(fixed.array(), 0, LOCAL_SIZE - 4, header.local(), 4, LOCAL_SIZE), "local header");
            must(headers.size() < MOST_FILES && offset + header.size() <= MOST, "too much");
            headers.add(header);
            offsets.add(offset);
            passed.add(content(header));
        }

        private Passed content(Header header) throws IOException, Misshapen {
            var crc = new CRC32();
            MessageDigest sha = Counted.sha256();
            boolean keep = header.size() <= kept.applyAsLong(header.name());
            var content = new ByteArrayOutputStream();
            for (long left = header.size(); left > 0; ) {
                byte[] chunk = in.exactly((int) Math.min(left, CHUNK));
                crc.update(chunk);
                sha.update(chunk);
                if (keep) {
                    content.writeBytes(chunk);
                }
                left -= chunk.length;
            }
            return new Passed(new Hash(sha.digest()), crc.getValue(), keep ? Optional.of(content.toByteArray()) : Optional.empty());
        }

        /// The same files in the same order; the checksums may differ, which is a fault of the file.
        private List<Part> directory(int first) throws IOException, Misshapen {
            var parts = new ArrayList<Part>();
            int signature = first;
            for (int i = 0; i < headers.size(); i++) {
                Header header = headers.get(i);
                byte[] rest = in.exactly(CENTRAL_SIZE + header.name().length() - 4);
                long crc = Integer.toUnsignedLong(ByteBuffer.wrap(rest).order(ByteOrder.LITTLE_ENDIAN).getInt(12));
                byte[] right = new Header(header.name(), header.size(), crc).central(offsets.get(i));
                must(signature == CENTRAL && Arrays.equals(rest, 0, rest.length, right, 4, right.length), "central header");
                Passed seen = passed.get(i);
                parts.add(new Part(header.name(), header.size(), seen.sha256(), seen.content(), seen.crc() == header.crc() && seen.crc() == crc));
                signature = signature();
            }
            must(signature == END, "end record");
            return parts;
        }

        private static void must(boolean holds, String what) throws Misshapen {
            if (!holds) {
                throw new Misshapen(what);
            }
        }
    }
}
