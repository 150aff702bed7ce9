package org.gehoor.dossier;

import java.io.InputStream;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.dossier.Written.State;
import org.gehoor.ledger.Checkpoint;
import org.gehoor.ledger.Checkpoints;
import org.gehoor.ledger.Hash;
import org.gehoor.ledger.Ledger;
import org.gehoor.ledger.Link;
import org.gehoor.ledger.PublishedKey;
import org.gehoor.ledger.SigningKeys;
import org.gehoor.vocabulary.ConversationId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes dossiers: the record of one conversation as a file that needs nothing else (`docs/ledger-format.md`, section 14).
public final class Dossiers {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int NAME = 60;

    private final Conversations conversations;
    private final Record record;
    private final Telling telling;
    private final Sent sent;
    private final Clock clock;

    Dossiers(Conversations conversations, Record record, Telling telling, Sent sent, Clock clock) {
        this.conversations = conversations;
        this.record = record;
        this.telling = telling;
        this.sent = sent;
        this.clock = clock;
    }

    /// Where the record is kept and who signs.
    record Record(Ledger ledger, Checkpoints checkpoints, SigningKeys keys) {}

    /// Opens a file that was sent; empty when it was erased.
    @FunctionalInterface
    interface Sent {
        Optional<InputStream> open(UUID stream, UUID file);
    }

    /// The dossier of a conversation as it is now: everything that is committed.
    ///
    /// @throws org.gehoor.pages.Refusal NOT_FOUND
    /// @throws IllegalStateException inside a piece of work
    public Dossier of(ConversationId id, Reader reader) {
        Conversation conversation = conversations.get(id);
        Checkpoint checkpoint = record.checkpoints().make().orElseThrow();
        List<Link> links = record.ledger().links(id.value(), checkpoint);
        List<Written> entries = links.stream().map(link -> written(link, reader)).toList();
        var attachments = new ArrayList<Part>();
        List<Manifest.Sent> listed = links.stream().flatMap(link -> attach(link, entries.get((int) link.sequence() - 1), attachments)).toList();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Telling.Pair told = telling.tell(conversation, reader, now, entries);
        List<Part> parts = Stream.concat(Stream.of(
                Part.of("entries.json", new Written.All(id.value(), entries).write()),
                Part.of("checkpoint.txt", Json.bytes(checkpoint.note().toString())),
                Part.of("keys.json", keys(record.keys().all())),
                Part.of("dossier.html", Json.bytes(told.html())),
                Part.of("dossier.pdf", told.pdf())), attachments.stream()).toList();
        Hash head = entries.isEmpty() ? Hash.NOTHING : entries.getLast().hash();
        byte[] manifest = new Manifest(record.keys().origin(), id.value(), conversation.reference().toString(), now, entries.size(), head,
                parts.stream().map(Part::listed).toList(), listed).write();
        String signed = record.keys().sign(List.of(Manifest.FORMAT, record.keys().origin(), Hash.of(manifest).toString())).toString();
        return new Dossier(conversation.reference() + ".zip",
                Stream.concat(Stream.of(Part.of("manifest.json", manifest), Part.of("manifest.sig", Json.bytes(signed))), parts.stream()).toList());
    }

    private static Written written(Link link, Reader reader) {
        State state = state(link, reader);
        Optional<Written.Words> words = state == State.OPEN ? link.open().map(open -> new Written.Words(open.salt(), open.body())) : Optional.empty();
        return new Written(link.sequence(), link.at(), link.kind(), link.authorKind(), link.author().value(), link.facts(), link.commitment(),
                link.previous(), link.hash(), state, words, link.leaf(), link.path());
    }

    private static State state(Link link, Reader reader) {
        if (!link.sealed()) {
            return State.NONE;
        }
        if (link.open().isEmpty()) {
            return State.ERASED;
        }
        return reader == Reader.CUSTOMER && isInternal(link.kind(), link.open().get().body()) ? State.INTERNAL : State.OPEN;
    }

    /// To whom somebody handed over is no secret, why is; and a body is shown whole or not at all.
    private static boolean isInternal(String kind, SortedMap<String, String> body) {
        return Chain.INTERNAL.contains(kind) && (!kind.equals("handed-over") || !body.getOrDefault("why", "").isBlank());
    }

    private Stream<Manifest.Sent> attach(Link link, Written entry, List<Part> attachments) {
        return Stream.iterate(0L, n -> n < Chain.howMany(entry), n -> n + 1).map(n -> {
            SortedMap<String, String> body = entry.words().orElseThrow().body();
            UUID file = UUID.fromString(body.get("file." + n + ".id"));
            Optional<InputStream> there = sent.open(link.stream(), file);
            if (there.isEmpty()) {
                return new Manifest.Sent(entry.sequence(), n, Optional.empty());
            }
            String path = "attachments/" + entry.sequence() + "-" + n + "-" + plain(body.getOrDefault("file." + n + ".name", ""));
            attachments.add(Part.of(path, () -> sent.open(link.stream(), file).orElseThrow()));
            return new Manifest.Sent(entry.sequence(), n, Optional.of(path));
        });
    }

    /// A name that every system can write, with its ending.
    static String plain(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").replaceAll("[^A-Za-z0-9._-]+", "-")
                .replaceAll("^[.-]+", "");
        return letters.isEmpty() ? "file" : letters.substring(Math.max(0, letters.length() - NAME)).replaceAll("^[.-]+", "");
    }

    private static byte[] keys(List<PublishedKey> keys) {
        ObjectNode all = JSON.createObjectNode();
        ArrayNode list = all.putArray("keys");
        keys.forEach(key -> list.addObject().put("key", key.key().toString()).put("since", key.since()).put("note", key.note().orElse(null)));
        return JSON.writeValueAsBytes(all);
    }
}
