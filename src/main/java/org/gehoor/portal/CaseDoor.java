package org.gehoor.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gehoor.access.BrowserDoor;
import org.gehoor.access.CaseKeys;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
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

    CaseDoor(CaseKeys keys, BrowserDoor browsers, Conversations conversations) {
        this.keys = keys;
        this.browsers = browsers;
        this.conversations = conversations;
    }

    /// A case that is open. `name` is what the address called it, `whole` whether this browser may read everything.
    record Opened(Conversation conversation, String name, boolean whole) {
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
        return find(name).map(id -> new Opened(conversations.get(id), name, browsers.maySee(request, id)))
                .filter(opened -> opened.isByLink() || opened.whole())
                .orElseThrow(() -> new Refusal(PortalRefusal.NO_SUCH_CASE));
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
