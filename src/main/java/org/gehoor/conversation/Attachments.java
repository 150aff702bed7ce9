package org.gehoor.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gehoor.conversation.Entry.Attached;
import org.gehoor.files.StoredFile;
import org.gehoor.ledger.Hash;
import org.gehoor.ledger.LedgerEntry;

/// Writes which files came with an entry, and reads them back. How many there are is a fact; all else stands in the sealed body.
///
/// @param erased `<entry>.<file>` of each file that a later entry says was erased
record Attachments(Set<String> erased) {

    static final Attachments NONE_ERASED = new Attachments(Set.of());

    /// Those of a stream, or of its end: what was erased there.
    static Attachments of(List<LedgerEntry> entries) {
        return new Attachments(entries.stream()
                .filter(entry -> entry.kind().equals("erased") && "file".equals(entry.facts().get("what")))
                .map(entry -> entry.fact("entry") + "." + entry.fact("file"))
                .collect(Collectors.toUnmodifiableSet()));
    }

    static Map<String, String> facts(List<StoredFile> files) {
        return files.isEmpty() ? Map.of() : Map.of("files", Integer.toString(files.size()));
    }

    static Map<String, String> body(List<StoredFile> files) {
        var body = new TreeMap<String, String>();
        for (int n = 0; n < files.size(); n++) {
            StoredFile file = files.get(n);
            String prefix = "file." + n + ".";
            body.put(prefix + "id", file.id().toString());
            body.put(prefix + "name", file.name());
            body.put(prefix + "type", file.type());
            body.put(prefix + "size", Long.toString(file.size()));
            body.put(prefix + "sha256", file.sha256().toString());
        }
        return body;
    }

    /// The files of one entry whose body is open.
    List<Attached> of(LedgerEntry entry) {
        SortedMap<String, String> body = entry.body().orElseThrow();
        var files = new ArrayList<Attached>();
        for (int n = 0; body.containsKey("file." + n + ".id"); n++) {
            String prefix = "file." + n + ".";
            files.add(new Attached(UUID.fromString(body.get(prefix + "id")), body.get(prefix + "name"), body.get(prefix + "type"),
                    Long.parseLong(body.get(prefix + "size")), Hash.ofHex(body.get(prefix + "sha256")), erased.contains(entry.sequence() + "." + n)));
        }
        return List.copyOf(files);
    }
}
