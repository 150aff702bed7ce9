package org.gehoor.hooks;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One receiver: where it listens, of which kinds of entries it wants to hear, and whether we call it.
public record Hook(UUID id, URI address, List<String> kinds, Instant madeAt, State state, Instant stateAt) {

    public Hook {
        kinds = List.copyOf(kinds);
    }

    /// Whether we call it.
    public enum State {
        ON,
        /// Switched off by a person; it hears nothing of what happens meanwhile.
        OFF,
        /// The receiver said that it is gone (410), or heard nothing for three days on end.
        GIVEN_UP
    }

    public boolean isOn() {
        return state == State.ON;
    }
}
