package dev.lockstep.core.mutation;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Leaves out calls that others wait for. */
final class DroppedCalls implements Rule {

    private static final Set<String> UNLOCKS = Set.of("unlock", "unlockRead", "unlockWrite");
    private static final Set<String> RELEASES = Set.of("release");
    private static final Set<String> SIGNALS =
            Set.of("notify", "notifyAll", "signal", "signalAll", "unpark", "countDown");

    @Override
    public List<Change> changes(Tree tree, Place place) {
        if (tree instanceof ExpressionStatementTree statement) {
            return Stream.of(
                            dropped(Operator.DROP_UNLOCK, UNLOCKS, statement, place),
                            dropped(Operator.DROP_RELEASE, RELEASES, statement, place),
                            dropped(Operator.DROP_SIGNAL, SIGNALS, statement, place))
                    .flatMap(List::stream)
                    .toList();
        }
        return List.of();
    }

    private static List<Change> dropped(
            Operator operator, Set<String> names, ExpressionStatementTree statement, Place place) {
        return Calls.isCall(statement, names)
                ? List.of(Change.of(operator, place.code().empty(statement)))
                : List.of();
    }
}
