package dev.lockstep.core.mutation;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.Set;

/** Makes an {@code if} of a {@code while} around a wait. */
final class WaitLoops implements Rule {

    private static final Set<String> WAITS = Set.of(
            "wait",
            "await",
            "awaitNanos",
            "awaitUntil",
            "awaitUninterruptibly",
            "park",
            "parkNanos",
            "parkUntil",
            "sleep",
            "yield",
            "onSpinWait");

    @Override
    public List<Change> changes(Tree tree, Place place) {
        if (tree instanceof WhileLoopTree loop && waits(loop.getStatement())) {
            int start = place.code().start(loop);
            return List.of(Change.of(Operator.WHILE_TO_IF, new Edit(start, start + "while".length(), "if")));
        }
        return List.of();
    }

    private static boolean waits(Tree body) {
        return Boolean.TRUE.equals(new WaitSearch().scan(body, null));
    }

    /** Looks for waits; what a lambda or a class does, it does elsewhere. */
    private static final class WaitSearch extends TreeScanner<Boolean, Void> {

        @Override
        public Boolean visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            return WAITS.contains(Calls.name(call)) || Boolean.TRUE.equals(super.visitMethodInvocation(call, null));
        }

        @Override
        public Boolean visitLambdaExpression(LambdaExpressionTree lambda, Void nothing) {
            return false;
        }

        @Override
        public Boolean visitClass(ClassTree type, Void nothing) {
            return false;
        }

        @Override
        public Boolean reduce(Boolean one, Boolean other) {
            return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
        }
    }
}
