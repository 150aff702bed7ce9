package org.gehoor.events;

import java.util.ArrayList;
import java.util.List;
import org.gehoor.db.Work;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
        telling().add(event);
        listeners.publishEvent(event);
    }

    /// Which piece of work this is, and whose work it could see.
    public Seen seen() {
        Work.mustBeWhole();
        return feed.seen();
    }

    private Telling telling() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(one -> one instanceof Telling telling && telling.events() == this).map(Telling.class::cast).findFirst()
                .orElseGet(() -> {
                    var fresh = new Telling();
                    TransactionSynchronizationManager.registerSynchronization(fresh);
                    return fresh;
                });
    }

    /// What one transaction tells: written down together at its end, as nobody can read it before.
    private final class Telling implements TransactionSynchronization {

        private final List<Event> told = new ArrayList<>();
        private boolean written;

        Events events() {
            return Events.this;
        }

        void add(Event event) {
            if (written) {
                feed.add(List.of(event));
            } else {
                told.add(event);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            feed.add(told);
            written = true;
        }

        @Override
        public void afterCommit() {
            bell.ring();
        }
    }
}
