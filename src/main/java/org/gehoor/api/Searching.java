package org.gehoor.api;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gehoor.access.Audit;
import org.gehoor.access.Holder;
import org.gehoor.access.Permission;
import org.gehoor.access.Scope;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Timelines;
import org.gehoor.files.Files;
import org.gehoor.ledger.Hash;
import org.gehoor.pages.Refusal;
import org.gehoor.search.Excerpt;
import org.gehoor.search.Piece;
import org.gehoor.search.Search;
import org.gehoor.vocabulary.ConversationId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Finds conversations by the words in them, or by a file that came with them, named by the SHA-256 of its bytes. What is found is recorded before it
/// is shown; what was looked for is not kept.
@Controller
@RequestMapping(path = ApiPage.ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
final class Searching {

    private static final int MOST = 50;
    private static final int LONGEST = 200;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Search search;
    private final Files files;
    private final Conversations conversations;
    private final Timelines timelines;
    private final Audit audit;

    Searching(Search search, Files files, Conversations conversations, Timelines timelines, Audit audit) {
        this.search = search;
        this.files = files;
        this.conversations = conversations;
        this.timelines = timelines;
        this.audit = audit;
    }

    @Operation(id = "search_conversations", scope = Scope.SEARCH, permission = Permission.READ_CONVERSATION)
    @GetMapping("/search/conversations")
    ResponseEntity<Shape.Hits> find(@RequestParam @Most(LONGEST) Optional<String> text, @RequestParam Optional<String> sha256,
                                    @RequestParam(defaultValue = "20") @Most(MOST) int limit, @AuthenticationPrincipal Holder holder) {
        if (limit < 1 || limit > MOST) {
            throw new Refusal(ApiRefusal.PARAMETER, "name", "limit");
        }
        if (text.isPresent() == sha256.isPresent()) {
            throw new Refusal(ApiRefusal.PARAMETER, "name", "text");
        }
        List<Shape.Hit> hits = text.map(words -> byText(words, limit)).orElseGet(() -> byFile(sha256.orElseThrow(), limit));
        audit.record(holder, "search-words", hits.stream().map(hit -> "conversation:" + hit.conversation()).toList());
        return ResponseEntity.ok(new Shape.Hits(hits));
    }

    private List<Shape.Hit> byText(String words, int limit) {
        if (words.length() > LONGEST || !search.canFind(words)) {
            throw new Refusal(ApiRefusal.PARAMETER, "name", "text");
        }
        return search.find(words, limit).stream().map(hit -> search.excerpt(words, hit)).flatMap(Optional::stream).map(Searching::hit).toList();
    }

    private static Shape.Hit hit(Excerpt excerpt) {
        String quote = String.join("", excerpt.pieces().stream().map(Piece::text).toList());
        return new Shape.Hit(excerpt.hit().conversation().toString(), excerpt.hit().sequence(), Optional.of(excerpt.hit().at()),
                Optional.of(excerpt.who() instanceof Entry.Who.Computer), Optional.of(quote));
    }

    private List<Shape.Hit> byFile(String sha256, int limit) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new Refusal(ApiRefusal.PARAMETER, "name", "sha256");
        }
        return files.having(Hash.ofHex(sha256)).stream().limit(limit).flatMap(found -> conversations.find(new ConversationId(found.stream())).stream()
                .map(Conversation::id).flatMap(id -> bringing(id, found))).toList();
    }

    private Stream<Shape.Hit> bringing(ConversationId id, Files.Found found) {
        return timelines.of(id).stream().filter(entry -> entry.files().stream().anyMatch(file -> file.id().equals(found.file()) && !file.erased()))
                .map(entry -> new Shape.Hit(id.toString(), entry.sequence(), Optional.of(entry.at()),
                        Optional.of(entry.who() instanceof Entry.Who.Computer), Optional.empty()));
    }
}
