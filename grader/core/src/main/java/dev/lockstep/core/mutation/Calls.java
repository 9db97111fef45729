package dev.lockstep.core.mutation;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recognises calls by the names of their methods: the tree has no types. */
final class Calls {

    private Calls() {}

    /** The statements of a block, or of a group in a switch; empty for any other tree. */
    static List<? extends StatementTree> statements(Tree tree) {
        return switch (tree) {
            case BlockTree block -> block.getStatements();
            case CaseTree group when group.getStatements() != null -> group.getStatements();
            default -> List.of();
        };
    }

    /** The call that a statement consists of. */
    static Optional<MethodInvocationTree> call(Tree statement) {
        return statement instanceof ExpressionStatementTree expression
                        && expression.getExpression() instanceof MethodInvocationTree call
                ? Optional.of(call)
                : Optional.empty();
    }

    /** Whether a statement consists of a call of a method with one of these names. */
    static boolean isCall(Tree statement, Set<String> names) {
        return call(statement).filter(call -> names.contains(name(call))).isPresent();
    }

    /** The method's name; empty if it has none, as that of a call that a call returns. */
    static String name(MethodInvocationTree call) {
        return switch (call.getMethodSelect()) {
            case MemberSelectTree select -> select.getIdentifier().toString();
            case IdentifierTree identifier -> identifier.getName().toString();
            default -> "";
        };
    }

    /** What the method is called on; empty for one of its own. */
    static Optional<ExpressionTree> receiver(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                ? Optional.of(select.getExpression())
                : Optional.empty();
    }
}
