package org.gehoor.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.gehoor.pages.Refusal;
import org.jspecify.annotations.Nullable;

/// Reads one form with files while it comes in. It never fails for what is in the form: fields read before something went wrong are
/// there, and what went wrong with the files is a refusal.
final class SentForm implements AutoCloseable {

    /// All fields without files together, in bytes, as for a form without files.
    private static final int TEXT = 256 * 1024;
    private static final int MOST_FIELDS = 200;
    private static final int MOST_HEADER = 8 * 1024;
    /// What a form weighs beside its files.
    private static final long FRAME = 1 << 20;

    private final UploadFolder folder;
    private final Limits limits;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final List<Upload> files = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private @Nullable Refusal refusal;
    private int text;

    private SentForm(UploadFolder folder, Limits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /// Reads as much of it as we take.
    ///
    /// @throws IOException when our own folder cannot be written
    static SentForm read(HttpServletRequest request, UploadFolder folder, Limits limits) throws IOException {
        var form = new SentForm(folder, limits);
        boolean hopeless = request.getContentLengthLong() > form.most();
        try {
            form.readAll(parts(request), hopeless);
        } catch (Enough _) {
            form.refuse(new Refusal(FilesRefusal.TOO_MUCH, "most", Sizes.say(limits.perConversation())));
        } catch (FileUploadException brokenOff) {
            form.refuse(new Refusal(FilesRefusal.BROKEN_OFF));
        }
        return form;
    }

    Map<String, String[]> fields() {
        var all = new LinkedHashMap<String, String[]>();
        fields.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
        return all;
    }

    Uploads uploads() {
        return refusal == null ? new Uploads(files, null) : new Uploads(List.of(), refusal);
    }

    /// Names of the files that were chosen, as far as they were read.
    List<String> names() {
        return List.copyOf(names);
    }

    @Override
    public void close() throws IOException {
        for (Part part : parts) {
            part.close();
        }
    }

    private long most() {
        return limits.perConversation() + FRAME;
    }

    private static FileItemInputIterator parts(HttpServletRequest request) throws IOException {
        var reader = new JakartaServletFileUpload<>();
        reader.setHeaderCharset(StandardCharsets.UTF_8);
        reader.setMaxPartHeaderSize(MOST_HEADER);
        return reader.getItemIterator(request);
    }

    private void readAll(FileItemInputIterator parts, boolean hopeless) throws IOException {
        long taken = 0;
        for (int count = 0; parts.hasNext(); count++) {
            FileItemInput part = parts.next();
            boolean isFile = isFile(part);
            if (count > MOST_FIELDS || (isFile && hopeless)) {
                throw new Enough();
            }
            if (isFile) {
                taken += file(part, most() - taken);
            } else {
                field(part);
            }
        }
    }

    private void field(FileItemInput part) throws IOException {
        byte[] value = part.getInputStream().readNBytes(TEXT - text + 1);
        text += value.length;
        if (text > TEXT) {
            throw new Enough();
        }
        fields.computeIfAbsent(part.getFieldName(), _ -> new ArrayList<>()).add(new String(value, StandardCharsets.UTF_8));
    }

    /// Takes a file, or passes over it when something is wrong with it or with one before: then the fields after it are still read.
    /// What is not read stays unread: closing a part would read it to its end.
    private long file(FileItemInput part, long room) throws IOException {
        String name = name(part);
        if (name.isEmpty()) {
            return 0;
        }
        String plain = FileName.read(name);
        names.add(plain);
        if (names.size() > limits.perMessage()) {
            refuse(new Refusal(FilesRefusal.TOO_MANY, "most", limits.perMessage()));
        }
        InputStream in = part.getInputStream();
        if (refusal != null) {
            return pass(in, room);
        }
        Part file = Part.in(folder);
        parts.add(file);
        Optional<Upload> taken = file.take(plain, in, limits.perFile());
        if (taken.isEmpty()) {
            refuse(new Refusal(FilesRefusal.TOO_LARGE, "name", plain, "most", Sizes.say(limits.perFile())));
            return limits.perFile() + pass(in, room - limits.perFile());
        }
        if (taken.get().size() == 0) {
            refuse(new Refusal(FilesRefusal.EMPTY, "name", plain));
        }
        files.add(taken.get());
        return taken.get().size();
    }

    /// Reads on and keeps nothing, for the fields behind it.
    private static long pass(InputStream in, long room) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long passed = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            passed += count;
            if (passed > room) {
                throw new Enough();
            }
        }
        return passed;
    }

    private void refuse(Refusal why) {
        if (refusal == null) {
            refusal = why;
        }
    }

    /// A part with a file name is a file, also when the name is empty because none was chosen.
    private static boolean isFile(FileItemInput part) {
        return !part.isFormField();
    }

    /// The browser writes a quote as `%22`.
    private static String name(FileItemInput part) {
        try {
            String name = part.getName();
            return name == null ? "" : name.replace("%22", "\"");
        } catch (RuntimeException hostile) {
            return "?";
        }
    }

    /// We have read as much as we take.
    private static final class Enough extends IOException {}
}
