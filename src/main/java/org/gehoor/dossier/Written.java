package org.gehoor.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.gehoor.ledger.Author;
import org.gehoor.ledger.Encoding;
import org.gehoor.ledger.Hash;
import org.gehoor.ledger.Pseudonym;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One entry as it stands in `entries.json`.
///
/// @param words salt and body of an open entry
/// @param leaf  its number in the tree
/// @param path  from there to the root
record Written(long sequence, Instant at, String kind, Author.Kind authorKind, UUID author, SortedMap<String, String> facts, Hash commitment,
               Hash previous, Hash hash, State state, Optional<Words> words, long leaf, List<Hash> path) {

    /// What became of its words.
    enum State {
        OPEN, NONE, ERASED, INTERNAL;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) throws Misshapen {
            for (State state : values()) {
                if (state.code().equals(code)) {
                    return state;
                }
            }
            throw new Misshapen("no state");
        }
    }

    record Words(byte[] salt, SortedMap<String, String> body) {
        Hash commitment() {
            return Hash.of(salt, Encoding.map(body));
        }
    }

    Hash hashAsWritten(UUID stream) {
        return Hash.of(Encoding.entry(stream, previous, sequence, at, kind, authorKind, new Pseudonym(author), facts, commitment));
    }

    /// Whether it says that this was erased.
    boolean erases(String what) {
        return kind.equals("erased") && what.equals(facts.get("what"));
    }

    static Written read(Json.Members one) throws Misshapen {
        one.exactly("sequence", "at", "kind", "author_kind", "author", "facts", "commitment", "previous", "hash", "state", "salt", "body", "leaf", "path");
        State state = State.of(one.text("state"));
        if ((state == State.OPEN) == one.isNull("salt") || (state == State.OPEN) == one.isNull("body")) {
            throw new Misshapen("words where there are none, or none where there are");
        }
        Optional<Words> words = state != State.OPEN ? Optional.empty()
                : Optional.of(new Words(Shapes.hash(one.text("salt")).bytes(), new TreeMap<>(one.map("body"))));
        var path = new ArrayList<Hash>();
        for (String hash : one.texts("path")) {
            path.add(Shapes.hash(hash));
        }
        return new Written(one.number("sequence"), Shapes.time(one.text("at")), one.text("kind"), author(one.text("author_kind")),
                Shapes.id(one.text("author")), new TreeMap<>(one.map("facts")), Shapes.hash(one.text("commitment")), Shapes.hash(one.text("previous")),
                Shapes.hash(one.text("hash")), state, words, one.number("leaf"), List.copyOf(path));
    }

    private static Author.Kind author(String code) throws Misshapen {
        for (Author.Kind kind : Author.Kind.values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        throw new Misshapen("no kind of author");
    }

    /// All of `entries.json`.
    record All(UUID stream, List<Written> entries) {

        static final String FORMAT = "gehoor-ledger-1";

        private static final JsonMapper JSON = JsonMapper.builder().build();

        All {
            entries = List.copyOf(entries);
        }

        static All read(byte[] bytes) throws Misshapen {
            Json.Members all = Json.read(bytes).exactly("format", "stream", "entries");
            if (!all.text("format").equals(FORMAT)) {
                throw new Misshapen("another format");
            }
            var entries = new ArrayList<Written>();
            for (Json.Members one : all.objects("entries")) {
                entries.add(Written.read(one));
            }
            return new All(Shapes.id(all.text("stream")), entries);
        }

        byte[] write() {
            ObjectNode all = JSON.createObjectNode().put("format", FORMAT).put("stream", stream.toString());
            ArrayNode list = all.putArray("entries");
            entries.forEach(entry -> entry.write(list.addObject()));
            return JSON.writeValueAsBytes(all);
        }
    }

    private void write(ObjectNode one) {
        one.put("sequence", sequence).put("at", Shapes.write(at)).put("kind", kind).put("author_kind", authorKind.code()).put("author", author.toString());
        facts.forEach(one.putObject("facts")::put);
        one.put("commitment", commitment.toString()).put("previous", previous.toString()).put("hash", hash.toString()).put("state", state.code());
        one.put("salt", words.map(open -> HexFormat.of().formatHex(open.salt())).orElse(null));
        @Nullable Map<String, String> body = words.<Map<String, String>>map(Words::body).orElse(null);
        if (body == null) {
            one.putNull("body");
        } else {
            body.forEach(one.putObject("body")::put);
        }
        one.put("leaf", leaf);
        ArrayNode steps = one.putArray("path");
        path.forEach(step -> steps.add(step.toString()));
    }
}
