package org.gehoor.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gehoor.access.Browsers;
import org.gehoor.arrival.Presence;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Turn;
import org.gehoor.events.LiveStreams;
import org.gehoor.events.Told;
import org.gehoor.pages.Pages;
import org.gehoor.timeline.CustomerTimeline.Line;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Secret;
import org.gehoor.words.Words;

/// Keeps open pages of chats up to date.
final class LiveTalks {

    /// How often a place in the line is told anew, at most: it is read out loud to some.
    private static final Duration PLACE = Duration.ofMinutes(1);

    /// How often an open page says that it is open.
    private static final Duration SIGN = Duration.ofMinutes(1);

    private final Conversations conversations;
    private final Browsers browsers;
    private final Talks talks;
    private final Shown shown;
    private final Clock clock;

    LiveTalks(Conversations conversations, Browsers browsers, Talks talks, Shown shown, Clock clock) {
        this.conversations = conversations;
        this.browsers = browsers;
        this.talks = talks;
        this.shown = shown;
        this.clock = clock;
    }

    /// How pages are made, and who hears that one is open.
    record Shown(Pages pages, Presence presence) {}

    /// What a page shows when it opens its stream: the last line, and what it said of the state, as [Aloud#code].
    record Page(long seen, String heard) {}

    /// Whoever opens a page is there.
    LiveStreams.Renderer renderer(Conversation conversation, Secret browser, Page page, Words words) {
        shown.presence().seen(conversation, true);
        return new LiveTalk(conversation.id(), browser, page, words);
    }

    /// One open page. `told` is the state it shows, as far as this stream told it.
    private final class LiveTalk implements LiveStreams.Renderer {

        private final ConversationId id;
        private final Secret browser;
        private final Words words;
        private long seen;
        private Optional<Now> told = Optional.empty();
        private Optional<Turn> turn = Optional.empty();
        private Instant placeTold = Instant.MIN;
        private Instant signed = clock.instant();
        private final Aloud aloud;

        LiveTalk(ConversationId id, Secret browser, Page page, Words words) {
            this.id = id;
            this.browser = browser;
            this.seen = page.seen();
            this.aloud = new Aloud(page.heard());
            this.words = words;
        }

        @Override
        public List<String> render(Told event) throws LiveStreams.Ended {
            Conversation conversation = look();
            boolean onlyWords = event.kind().equals("SomethingSaid");
            Pieces pieces = onlyWords && turn.filter(before -> Talks.isAsItWas(before, conversation)).isPresent()
                    ? talks.words(conversation, seen, words) : talks.pieces(conversation, seen, !onlyWords, words);
            turn = Optional.of(conversation.turn());
            seen = Math.max(seen, pieces.lines().stream().mapToLong(Line::sequence).max().orElse(0));
            return tell(pieces);
        }

        /// Others moved in the line, or time passed.
        @Override
        public List<String> afterAWhile() throws LiveStreams.Ended {
            if (!signed.plus(SIGN).isAfter(clock.instant())) {
                signed = clock.instant();
                shown.presence().seen(look(), true);
            }
            boolean waits = told.isEmpty() || told.get() instanceof Now.Waiting || told.get() instanceof Now.CallComing
                    || told.get() instanceof Now.WithPerson;
            if (!waits || placeTold.plus(PLACE).isAfter(clock.instant())) {
                return List.of();
            }
            Conversation conversation = look();
            Now now = talks.now(conversation, words);
            return told.filter(now::equals).isEmpty() ? tell(talks.pieces(conversation, seen, true, words)) : said(now);
        }

        private Conversation look() throws LiveStreams.Ended {
            if (!browsers.maySee(browser, id)) {
                throw new LiveStreams.Ended();
            }
            return conversations.get(id);
        }

        /// What was not said out loud yet because it came too soon.
        private List<String> said(Now now) {
            return show(new Pieces(id.toString(), List.of(), null, aloud.of(now, clock.instant()), null));
        }

        private List<String> tell(Pieces pieces) {
            Now now = pieces.now();
            if (now == null) {
                return show(pieces);
            }
            boolean changed = told.filter(now::equals).isEmpty();
            if (changed) {
                told = Optional.of(now);
                placeTold = clock.instant();
            }
            return show(new Pieces(pieces.id(), pieces.lines(), changed ? now : null, aloud.of(now, clock.instant()), pieces.language()));
        }

        private List<String> show(Pieces pieces) {
            return pieces.isEmpty() ? List.of() : List.of(shown.pages().fragment("chat/pieces", pieces, words));
        }
    }
}
