package org.gehoor.hooks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gehoor.db.Work;
import org.gehoor.events.FeedReader;
import org.gehoor.events.Told;
import org.gehoor.ledger.Outline;
import org.gehoor.ledger.Outlines;
import tools.jackson.databind.json.JsonMapper;

/// Reads the feed and writes down who must be told what.
final class Relay {

    private static final int BATCH = 200;
    private static final String STREAM = "conversation:";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FeedReader feed;
    private final Outlines outlines;
    private final Messages messages;
    private final Work work;

    Relay(FeedReader feed, Outlines outlines, Messages messages, Work work) {
        this.feed = feed;
        this.outlines = outlines;
        this.messages = messages;
        this.work = work;
    }

    /// Passes on everything that happened since the last time.
    void pass() {
        while (work.<Integer>whole(this::batch) == BATCH) {
            // there is more
        }
    }

    private int batch() {
        List<Told> told = feed.next(BATCH);
        List<Outlines.Number> entries = told.stream().filter(one -> one.entry().isPresent() && one.topic().startsWith(STREAM))
                .map(one -> new Outlines.Number(UUID.fromString(one.topic().substring(STREAM.length())), one.entry().getAsLong()))
                .toList();
        outlines.list(entries).forEach(entry -> messages.add(entry.kind(), payload(entry)));
        return told.size();
    }

    /// What a receiver reads: `type`, `timestamp` and `data`, as Standard Webhooks proposes.
    static String payload(Outline entry) {
        var data = new LinkedHashMap<String, Object>();
        data.put("conversation", entry.stream().toString());
        data.put("sequence", entry.sequence());
        data.put("author_kind", entry.authorKind().code());
        data.put("facts", entry.facts());
        return payload("entry." + entry.kind(), entry.at(), data);
    }

    static String payload(String type, Instant at, Map<String, Object> data) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("type", type);
        payload.put("timestamp", at.toString());
        payload.put("data", data);
        return JSON.writeValueAsString(payload);
    }
}
