package dev.lockstep.core.mutation;

import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Swaps two statements that follow each other and consist of a call each. */
final class SwappedCalls implements Rule {

    private static final Set<String> CONSTRUCTORS = Set.of("this", "super");

    @Override
    public List<Change> changes(Tree tree, Place place) {
        Code code = place.code();
        var changes = new ArrayList<Change>();
        var statements = Calls.statements(tree);
        for (int i = 0; i + 1 < statements.size(); i++) {
            var one = statements.get(i);
            var next = statements.get(i + 1);
            if (isCall(one)
                    && isCall(next)
                    && !areLocks(one, next)
                    && !code.text(one).equals(code.text(next))) {
                changes.add(code.exchange(Operator.SWAP_CALLS, one, next));
            }
        }
        return changes;
    }

    private static boolean isCall(StatementTree statement) {
        return Calls.call(statement).isPresent() && !Calls.isCall(statement, CONSTRUCTORS);
    }

    private static boolean areLocks(StatementTree one, StatementTree next) {
        return LockOrder.isLock(one) && LockOrder.isLock(next);
    }
}
