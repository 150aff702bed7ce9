package org.gehoor.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gehoor.ledger.Hash;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The list of what is in a dossier (`manifest.json`).
record Manifest(String origin, UUID stream, String reference, Instant madeAt, long entries, Hash head, List<Listed> files, List<Sent> attachments) {

    static final String FORMAT = "gehoor-dossier-1";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// A file as it was when the list was made.
    record Listed(String path, long size, Hash sha256) {}

    /// A file that was sent with an entry; without a path when it was erased.
    record Sent(long entry, long file, Optional<String> path) {}

    Manifest {
        files = List.copyOf(files);
        attachments = List.copyOf(attachments);
    }

    /// The attachments by entry and number; of those that are listed twice the first.
    Map<Where.Attachment, Sent> sent() {
        return attachments.stream().collect(Collectors.toMap(one -> new Where.Attachment(one.entry(), one.file()), one -> one, (first, _) -> first));
    }

    static Manifest read(byte[] bytes) throws Misshapen {
        Json.Members all = Json.read(bytes).exactly("format", "origin", "stream", "reference", "made_at", "entries", "head", "files", "attachments");
        if (!all.text("format").equals(FORMAT)) {
            throw new Misshapen("another format");
        }
        var files = new ArrayList<Listed>();
        for (Json.Members file : all.objects("files")) {
            file.exactly("path", "size", "sha256");
            files.add(new Listed(path(file), file.number("size"), Shapes.hash(file.text("sha256"))));
        }
        var attachments = new ArrayList<Sent>();
        for (Json.Members sent : all.objects("attachments")) {
            sent.exactly("entry", "file", "path");
            attachments.add(new Sent(sent.number("entry"), sent.number("file"), sent.isNull("path") ? Optional.empty() : Optional.of(path(sent))));
        }
        return new Manifest(Shapes.origin(all.text("origin")), Shapes.id(all.text("stream")), all.text("reference"), Shapes.time(all.text("made_at")),
                all.number("entries"), Shapes.hash(all.text("head")), files, attachments);
    }

    private static String path(Json.Members of) throws Misshapen {
        String path = of.text("path");
        if (!Container.isName(path)) {
            throw new Misshapen("no path");
        }
        return path;
    }

    byte[] write() {
        ObjectNode all = JSON.createObjectNode().put("format", FORMAT).put("origin", origin).put("stream", stream.toString())
                .put("reference", reference).put("made_at", Shapes.write(madeAt)).put("entries", entries).put("head", head.toString());
        ArrayNode listed = all.putArray("files");
        files.forEach(file -> listed.addObject().put("path", file.path()).put("size", file.size()).put("sha256", file.sha256().toString()));
        ArrayNode sent = all.putArray("attachments");
        attachments.forEach(one -> sent.addObject().put("entry", one.entry()).put("file", one.file()).put("path", one.path().orElse(null)));
        return JSON.writeValueAsBytes(all);
    }
}
