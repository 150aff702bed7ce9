package org.gehoor.guarantees;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gehoor.conversation.Turn;

/// What happened in all histories together.
final class Variety {

    private final Set<Move> made = EnumSet.noneOf(Move.class);
    private final Set<Class<?>> reached = new HashSet<>();

    void made(Move move) {
        made.add(move);
    }

    void reached(Turn turn) {
        reached.add(turn.getClass());
    }

    /// The moves that were never made and the turns that were never reached.
    List<String> notYet() {
        Stream<String> moves = Arrays.stream(Move.values()).filter(move -> !made.contains(move)).map(Move::name);
        Stream<String> turns = Arrays.stream(Turn.class.getPermittedSubclasses()).filter(Turn.class::isAssignableFrom)
                .filter(turn -> !reached.contains(turn)).map(Class::getSimpleName);
        return Stream.concat(moves, turns).toList();
    }
}
