package org.gehoor.portal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.gehoor.ledger.Checkpoint;
import org.gehoor.ledger.Checkpoints;
import org.gehoor.ledger.Hash;
import org.gehoor.ledger.PublishedKey;
import org.gehoor.ledger.SigningKeys;
import org.gehoor.ledger.Tree;
import org.gehoor.pages.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What we signed, for programs, as `docs/ledger-format.md` says (sections 11 and 12): signed notes, proofs between them, and the keys.
@Controller
final class RecordFiles {

    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");
    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,17}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Checkpoints checkpoints;
    private final Tree tree;
    private final SigningKeys keys;

    RecordFiles(Checkpoints checkpoints, Tree tree, SigningKeys keys) {
        this.checkpoints = checkpoints;
        this.tree = tree;
        this.keys = keys;
    }

    /// A size as it stands in an address: whole, above 0, without leading zeros.
    static OptionalLong size(String text) {
        return SIZE.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    @GetMapping("/record/checkpoints/latest")
    ResponseEntity<String> latest() {
        return note(checkpoints.latest(), CacheControl.noCache());
    }

    /// One that was signed never changes.
    @GetMapping("/record/checkpoints/{size}")
    ResponseEntity<String> show(@PathVariable String size) {
        return note(checkpoints.find(known(size)), CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    /// The proof that the smaller tree is the beginning of the larger one.
    @GetMapping("/record/checkpoints/{from}/{to}")
    ResponseEntity<String> consistency(@PathVariable String from, @PathVariable String to) {
        long smaller = known(from);
        long larger = known(to);
        if (smaller > larger || larger > checkpoints.latest().map(Checkpoint::size).orElse(0L)) {
            throw new Refusal(PortalRefusal.NO_SUCH_CHECKPOINT);
        }
        List<Hash> path = tree.consistency(smaller, larger);
        ObjectNode proof = JSON.createObjectNode().put("from", smaller).put("to", larger);
        ArrayNode hashes = proof.putArray("path");
        path.forEach(hash -> hashes.add(hash.toString()));
        return json(proof);
    }

    @GetMapping("/record/keys")
    ResponseEntity<String> keys() {
        ObjectNode all = JSON.createObjectNode();
        ArrayNode list = all.putArray("keys");
        for (PublishedKey key : keys.all()) {
            list.addObject().put("key", key.key().toString()).put("since", key.since()).put("note", key.note().orElse(null));
        }
        return json(all);
    }

    private static long known(String size) {
        return size(size).orElseThrow(() -> new Refusal(PortalRefusal.NO_SUCH_CHECKPOINT));
    }

    private static ResponseEntity<String> note(Optional<Checkpoint> checkpoint, CacheControl cache) {
        Checkpoint found = checkpoint.orElseThrow(() -> new Refusal(PortalRefusal.NO_SUCH_CHECKPOINT));
        return ResponseEntity.ok().contentType(TEXT).cacheControl(cache).body(found.note().toString());
    }

    private static ResponseEntity<String> json(ObjectNode node) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(CacheControl.noCache()).body(JSON.writeValueAsString(node));
    }
}
