package org.gehoor.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/// A tree that is built leaf by leaf and remembers only the roots of its complete subtrees, one per height.
final class Growing {

    private final Deque<Root> roots = new ArrayDeque<>();
    private long size;

    /// The root of a complete subtree; `number` counts those of its height from the left.
    record Root(int height, long number, Hash hash) {}

    /// Adds the hash of a leaf; all subtrees that are complete by it, itself first.
    List<Root> add(Hash leaf) {
        var complete = new ArrayList<Root>();
        var last = new Root(0, size++, leaf);
        complete.add(last);
        while (!roots.isEmpty() && roots.getLast().height() == last.height()) {
            last = new Root(last.height() + 1, last.number() / 2, Merkle.node(roots.removeLast().hash(), last.hash()));
            complete.add(last);
        }
        roots.addLast(last);
        return complete;
    }

    long size() {
        return size;
    }

    Hash root() {
        if (size == 0) {
            return Merkle.EMPTY;
        }
        Iterator<Root> fromTheRight = roots.descendingIterator();
        Hash root = fromTheRight.next().hash();
        while (fromTheRight.hasNext()) {
            root = Merkle.node(fromTheRight.next().hash(), root);
        }
        return root;
    }
}
