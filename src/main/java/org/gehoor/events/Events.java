package org.gehoor.events;

import org.gehoor.db.Work;
import org.springframework.context.ApplicationEventPublisher;

/// Where rooms tell what happened.
public final class Events {

    private final Feed feed;
    private final Bell bell;
    private final ApplicationEventPublisher listeners;

    Events(Feed feed, Bell bell, ApplicationEventPublisher listeners) {
        this.feed = feed;
        this.bell = bell;
        this.listeners = listeners;
    }

    /// Tells listeners now, in this transaction, and open pages after it is committed.
    public void tell(Event event) {
        Work.mustBeWhole();
        feed.add(event);
        listeners.publishEvent(event);
        Work.afterCommit(bell::ring);
    }
}
