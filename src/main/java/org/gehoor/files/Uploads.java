package org.gehoor.files;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.gehoor.pages.Refusal;
import org.jspecify.annotations.Nullable;

/// The files that came with a form, or why they could not be taken. The form's other fields are there in both cases.
///
/// @param refusal why not; null when all of them can be taken
public record Uploads(List<Upload> files, @Nullable Refusal refusal) {

    /// No files.
    public static final Uploads NONE = new Uploads(List.of(), null);

    static final String ATTRIBUTE = Uploads.class.getName();

    public Uploads {
        files = List.copyOf(files);
    }

    /// Those of a request.
    public static Uploads of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Uploads uploads ? uploads : NONE;
    }

    /// @throws Refusal why they cannot be taken
    public void check() {
        if (refusal != null) {
            throw refusal;
        }
    }

    /// Whether none was chosen.
    public boolean isEmpty() {
        return files.isEmpty() && refusal == null;
    }

    /// What tells these files from others, to be put after the words of a form that counts once; empty when there are none.
    public String mark() {
        return files.stream().map(file -> "\n" + file.sha256() + " " + file.name()).collect(Collectors.joining());
    }
}
