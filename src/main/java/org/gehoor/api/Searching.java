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
import org.gehoor.correspondence.Mails;
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

/// Finds conversations by the words in them, by a file that came with them or a whole mail, named by the SHA-256 of its bytes, or by the
/// Message-ID of a mail. What is found is recorded before it is shown; what was looked for is not kept.
@Controller
@RequestMapping(path = ApiPage.ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
final class Searching {

    private static final int MOST = 50;
    private static final int LONGEST = 200;
    private static final int MESSAGE_ID = 1000;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Search search;
    private final Sent sent;
    private final Conversations conversations;
    private final Timelines timelines;
    private final Audit audit;

    Searching(Search search, Sent sent, Conversations conversations, Timelines timelines, Audit audit) {
        this.search = search;
        this.sent = sent;
        this.conversations = conversations;
        this.timelines = timelines;
        this.audit = audit;
    }

    /// What customers sent beside words.
    record Sent(Files files, Mails mails) {}

    @Operation(id = "search_conversations", scope = Scope.SEARCH, permission = Permission.READ_CONVERSATION)
    @GetMapping("/search/conversations")
    ResponseEntity<Shape.Hits> find(@RequestParam @Most(LONGEST) Optional<String> text, @RequestParam Optional<String> sha256,
                                    @RequestParam("message_id") @Most(MESSAGE_ID) Optional<String> messageId,
                                    @RequestParam(defaultValue = "20") @Most(MOST) int limit, @AuthenticationPrincipal Holder holder) {
        if (limit < 1 || limit > MOST) {
            throw new Refusal(ApiRefusal.PARAMETER, "name", "limit");
        }
        if (Stream.of(text, sha256, messageId).filter(Optional::isPresent).count() != 1) {
            throw new Refusal(ApiRefusal.PARAMETER, "name", "text");
        }
        List<Shape.Hit> hits = text.map(words -> byText(words, limit)).or(() -> sha256.map(hash -> byBytes(hash, limit)))
                .orElseGet(() -> byMail(sent.mails().withMessageId(messageId.orElseThrow()), limit));
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

    private List<Shape.Hit> byBytes(String sha256, int limit) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new Refusal(ApiRefusal.PARAMETER, "name", "sha256");
        }
        Hash bytes = Hash.ofHex(sha256);
        Stream<Shape.Hit> asFile = sent.files().having(bytes).stream().limit(limit).flatMap(found -> conversations.find(new ConversationId(found.stream())).stream()
                .map(Conversation::id).flatMap(id -> bringing(id, found)));
        return Stream.concat(asFile, byMail(sent.mails().withRaw(bytes), limit).stream()).distinct().limit(limit).toList();
    }

    private List<Shape.Hit> byMail(List<Mails.Found> found, int limit) {
        return found.stream().limit(limit).flatMap(mail -> timelines.find(mail.conversation(), mail.sequence()).stream().map(entry -> hit(mail.conversation(), entry)))
                .toList();
    }

    private Stream<Shape.Hit> bringing(ConversationId id, Files.Found found) {
        return timelines.of(id).stream().filter(entry -> entry.files().stream().anyMatch(file -> file.id().equals(found.file()) && !file.erased()))
                .map(entry -> hit(id, entry));
    }

    private static Shape.Hit hit(ConversationId id, Entry entry) {
        return new Shape.Hit(id.toString(), entry.sequence(), Optional.of(entry.at()), Optional.of(entry.who() instanceof Entry.Who.Computer), Optional.empty());
    }
}
