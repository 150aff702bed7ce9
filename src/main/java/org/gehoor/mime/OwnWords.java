package org.gehoor.mime;

import java.util.List;
import org.gehoor.mime.Stretches.Kind;
import org.gehoor.mime.Stretches.Stretch;

/// Of each stretch of a mail where its writer's own words end, before a signature, and how many stretches with such words lie before and after it.
final class OwnWords {

    private final int[] ends;
    private final int[] before;

    OwnWords(Lines lines, List<Stretch> stretches) {
        this.ends = new int[stretches.size()];
        this.before = new int[stretches.size() + 1];
        for (int i = 0; i < ends.length; i++) {
            Stretch stretch = stretches.get(i);
            ends[i] = stretch.kind() == Kind.OWN ? Signatures.endOfWords(lines, stretch.from(), stretch.to()) : stretch.from();
            before[i + 1] = before[i] + (ends[i] > stretch.from() ? 1 : 0);
        }
    }

    /// The line after the last word; where the stretch begins when it has no own words.
    int end(int stretch) {
        return ends[stretch];
    }

    int before(int stretch) {
        return before[stretch];
    }

    /// How many lie after this stretch and before that one.
    int between(int stretch, int end) {
        return before[end] - before[stretch + 1];
    }
}
