package org.gehoor.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gehoor.access.BrowserDoor;
import org.gehoor.access.CaseKeys;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Merge;
import org.gehoor.conversation.Merges;
import org.gehoor.pages.Refusal;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Secret;

/// Opens the case of an address: by the key of a link, or by the case's own id in a browser that may see it.
/// Whoever has only the link sees how it stands; the words themselves stay with browsers that may see them.
final class CaseDoor {

    /// The shape of the key of a link.
    static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final CaseKeys keys;
    private final BrowserDoor browsers;
    private final Conversations conversations;
    private final Merges merges;

    CaseDoor(CaseKeys keys, BrowserDoor browsers, Conversations conversations, Merges merges) {
        this.keys = keys;
        this.browsers = browsers;
        this.conversations = conversations;
        this.merges = merges;
    }

    /// A case that is open. `name` is what the address called it, `whole` whether this browser may read everything.
    ///
    /// @param goesOn where it goes on, when it was merged into another and this browser may see that one; empty otherwise
    /// @param parts  those that go on here and that this browser may see: merging opens nothing
    record Opened(Conversation conversation, String name, boolean whole, Optional<Conversation> goesOn, List<Conversation> parts) {
        String address() {
            return "/cases/" + name;
        }

        /// Whether the address is a secret that must not travel.
        boolean isByLink() {
            return KEY.matcher(name).matches();
        }
    }

    /// @throws Refusal NO_SUCH_CASE
    Opened open(String name, HttpServletRequest request) {
        return find(name).map(id -> opened(id, name, request))
                .filter(opened -> opened.isByLink() || opened.whole())
                .orElseThrow(() -> new Refusal(PortalRefusal.NO_SUCH_CASE));
    }

    private Opened opened(ConversationId id, String name, HttpServletRequest request) {
        boolean whole = browsers.maySee(request, id);
        return new Opened(conversations.get(id), name, whole,
                Optional.of(conversations.current(id)).filter(on -> !on.equals(id) && browsers.maySee(request, on)).map(conversations::get),
                whole ? merges.into(id).stream().map(Merge::conversation).filter(part -> browsers.maySee(request, part)).map(conversations::get).toList()
                        : List.of());
    }

    /// The key in a link that somebody pasted, if it opens something.
    Optional<String> keyIn(String pasted) {
        return KEY.matcher(pasted.strip()).results().map(MatchResult::group)
                .filter(key -> find(key).isPresent()).findFirst();
    }

    private Optional<ConversationId> find(String name) {
        if (KEY.matcher(name).matches()) {
            return keys.find(Secret.presented(name));
        }
        try {
            return Optional.of(ConversationId.of(name));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }
}
