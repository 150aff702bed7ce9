package org.gehoor.architecture.bad.queue;

import org.gehoor.architecture.Breaks;
import org.gehoor.architecture.Wall;
import org.gehoor.architecture.bad.conversation.Conversation;

/// Orders the line by what people say.
@Breaks(Wall.THE_LINE_READS_NO_WORDS)
final class LoudFirst {
    int order(Conversation one) {
        return -one.gist().length();
    }
}
