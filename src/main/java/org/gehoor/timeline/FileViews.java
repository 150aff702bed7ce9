package org.gehoor.timeline;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.gehoor.conversation.Entry;
import org.gehoor.files.FileKind;
import org.gehoor.files.Files;
import org.gehoor.files.FilesRefusal;
import org.gehoor.files.Sizes;
import org.gehoor.pages.Attachment;
import org.gehoor.pages.Download;
import org.gehoor.pages.Preview;
import org.gehoor.pages.Refusal;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.words.Words;
import org.jspecify.annotations.Nullable;

/// Shows the files of a conversation, the same way wherever it is read. Whether somebody may see a file is found out before.
public final class FileViews {

    private final Files files;

    FileViews(Files files) {
        this.files = files;
    }

    /// Files as they stand beside words.
    ///
    /// @param at address of the conversation, as this reader came
    public static List<Attachment> list(List<Entry.Attached> files, String at, Words words) {
        return files.stream().map(file -> attachment(file, at, words)).toList();
    }

    /// Reads the number of a file in an address.
    ///
    /// @throws Refusal NO_SUCH_FILE when it is none
    public static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException forged) {
            throw new Refusal(FilesRefusal.NO_SUCH_FILE);
        }
    }

    /// The page on which one file is looked at.
    public Preview preview(Entry.Attached file, String at, Words words) {
        String content = address(file, at) + "/content";
        FileKind kind = kind(file);
        return new Preview(attachment(file, at, words), at, kind == FileKind.PICTURE ? content : null, kind == FileKind.PDF ? content : null);
    }

    /// One file, to be saved.
    ///
    /// @throws Refusal NO_SUCH_FILE when it was erased
    public Download saved(ConversationId id, Entry.Attached file) {
        String type = kind(file).canRun() ? "application/octet-stream" : file.type();
        return Download.saved(open(id, file), file.size(), type, file.name());
    }

    /// One file, to be looked at in the page made by [#preview].
    ///
    /// @throws Refusal NO_SUCH_FILE when it was erased, or cannot be looked at
    public Download shown(ConversationId id, Entry.Attached file) {
        return switch (kind(file)) {
            case PICTURE -> Download.picture(open(id, file), file.size(), file.type());
            case PDF -> Download.sheet(open(id, file), file.size(), file.name());
            case PROGRAM, ACTIVE, OTHER -> throw new Refusal(FilesRefusal.NO_SUCH_FILE);
        };
    }

    private InputStream open(ConversationId id, Entry.Attached file) {
        return files.open(id.value(), file.id()).orElseThrow(() -> new Refusal(FilesRefusal.NO_SUCH_FILE));
    }

    private static Attachment attachment(Entry.Attached file, String at, Words words) {
        FileKind kind = kind(file);
        String what = kind == FileKind.PROGRAM ? words.say("files.type.program") : words.say("files.type." + FileKind.word(file.type()));
        return new Attachment(file.name(), what + ", " + Sizes.say(file.size()), address(file, at),
                kind.canBeShown() ? address(file, at) + "/preview" : null, warning(kind, words), file.erased());
    }

    private static @Nullable String warning(FileKind kind, Words words) {
        return switch (kind) {
            case PROGRAM -> words.say("files.program");
            case ACTIVE -> words.say("files.active");
            case PICTURE, PDF, OTHER -> null;
        };
    }

    private static FileKind kind(Entry.Attached file) {
        return FileKind.of(file.type(), file.name());
    }

    private static String address(Entry.Attached file, String at) {
        return at + "/files/" + file.id();
    }
}
