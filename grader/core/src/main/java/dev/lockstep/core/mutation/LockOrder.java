package dev.lockstep.core.mutation;

import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes two locks in the other order: of two synchronized blocks, one directly in the other, or of two calls of {@code lock()},
 * the second of which comes right after the first or begins the try block after it.
 */
final class LockOrder implements Rule {

    private static final Set<String> LOCKS = Set.of("lock", "lockInterruptibly");

    @Override
    public List<Change> changes(Tree tree, Place place) {
        var changes = new ArrayList<Change>();
        if (tree instanceof SynchronizedTree outer
                && first(outer.getBlock()).orElse(null) instanceof SynchronizedTree inner) {
            exchange(place.code(), outer.getExpression(), inner.getExpression()).ifPresent(changes::add);
        }
        var statements = Calls.statements(tree);
        for (int i = 0; i + 1 < statements.size(); i++) {
            secondLock(statements.get(i), statements.get(i + 1), place.code()).ifPresent(changes::add);
        }
        return changes;
    }

    private static Optional<Change> secondLock(StatementTree one, StatementTree next, Code code) {
        if (!isLock(one)) {
            return Optional.empty();
        }
        Optional<StatementTree> other = next instanceof TryTree section ? first(section.getBlock()) : Optional.of(next);
        return other.filter(LockOrder::isLock).flatMap(lock -> exchange(code, one, lock));
    }

    /** Whether a statement takes a lock; two of them in a row are the business of this rule. */
    static boolean isLock(StatementTree statement) {
        return Calls.isCall(statement, LOCKS);
    }

    private static Optional<Change> exchange(Code code, Tree one, Tree other) {
        return code.text(one).equals(code.text(other))
                ? Optional.empty()
                : Optional.of(code.exchange(Operator.SWAP_LOCK_ORDER, one, other));
    }

    private static Optional<StatementTree> first(Tree block) {
        return Calls.statements(block).stream().map(StatementTree.class::cast).findFirst();
    }
}
