package org.gehoor.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gehoor.ledger.Hash;
import org.gehoor.ledger.SigningKeys;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A dossier in the hands of somebody who changes it, and knows how: the container is always right again, and whoever has the keys
/// signs again.
final class Forged {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, byte[]> files;

    private Forged(Map<String, byte[]> files) {
        this.files = new LinkedHashMap<>(files);
    }

    static Forged of(byte[] dossier) {
        try {
            return new Forged(TakingADossierTest.unzip(dossier));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    byte[] file(String name) {
        return files.get(name);
    }

    Forged with(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    Forged without(String name) {
        files.remove(name);
        return this;
    }

    /// The entries, changed.
    Forged entries(Consumer<ArrayNode> change) {
        return json("entries.json", all -> change.accept((ArrayNode) all.get("entries")));
    }

    /// One entry, by its place in the list, changed.
    Forged entry(int at, Consumer<ObjectNode> change) {
        return entries(all -> change.accept((ObjectNode) all.get(at)));
    }

    Forged manifest(Consumer<ObjectNode> change) {
        return json("manifest.json", change);
    }

    Forged json(String name, Consumer<ObjectNode> change) {
        ObjectNode all = (ObjectNode) JSON.readTree(files.get(name));
        change.accept(all);
        return with(name, JSON.writeValueAsBytes(all));
    }

    /// The manifest, with the files as they are now.
    Forged listed() {
        return manifest(all -> {
            ArrayNode listed = all.putArray("files");
            files.forEach((name, content) -> {
                if (!Verifier.ALWAYS.subList(0, 2).contains(name)) {
                    listed.addObject().put("path", name).put("size", content.length).put("sha256", Hash.of(content).toString());
                }
            });
        });
    }

    /// The manifest, with the end of the entries as it is now.
    Forged ended() {
        ArrayNode entries = (ArrayNode) JSON.readTree(files.get("entries.json")).get("entries");
        return manifest(all -> all.put("entries", entries.get(entries.size() - 1).get("sequence").asLong())
                .put("head", entries.get(entries.size() - 1).get("hash").asString()));
    }

    Forged signed(SigningKeys keys) {
        return with("manifest.sig", Json.bytes(keys.sign(List.of(Manifest.FORMAT, keys.origin(), Hash.of(files.get("manifest.json")).toString())).toString()));
    }

    /// Everything right again that whoever has the keys can put right.
    Forged coveredUp(SigningKeys keys) {
        return listed().signed(keys);
    }

    byte[] bytes() {
        return Examples.bytes(new Dossier("forged.zip", files.entrySet().stream().map(file -> Part.of(file.getKey(), file.getValue())).toList()));
    }
}
