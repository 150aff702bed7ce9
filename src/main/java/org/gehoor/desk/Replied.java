package org.gehoor.desk;

import java.util.List;
import org.gehoor.pages.Choice;

/// What changes on a page after a reply: the pieces that change with everything, and the choice of what happens next, made anew so that
/// nobody promises the same thing twice without choosing it.
public record Replied(Pieces pieces, List<Choice> moments) {

    public Replied {
        moments = List.copyOf(moments);
    }
}
