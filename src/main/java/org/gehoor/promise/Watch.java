package org.gehoor.promise;

import java.util.List;
import org.gehoor.db.Work;

/// Notices promises whose time is over: each once, each in its own piece of work, so that one that fails holds up none.
public final class Watch {

    private static final int BATCH = 100;

    private final Promises promises;
    private final Work work;

    Watch(Promises promises, Work work) {
        this.promises = promises;
        this.work = work;
    }

    /// Notices all that lapsed until now.
    ///
    /// @return how many
    public int look() {
        int noticed = 0;
        List<Promise> lapsed = promises.lapsed(BATCH);
        for (Promise promise : lapsed) {
            if (work.whole(() -> promises.notice(promise))) {
                noticed++;
            }
        }
        return noticed;
    }
}
