package dev.lockstep.core.mutation;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Knows statements that only their own thread can notice: wherever those stand, inside of a critical section or outside, the code
 * means the same. The tree has no types, so this goes by names, and takes what it does not know for shared.
 *
 * @param constants names of final fields
 * @param variables names of local variables and parameters
 */
record Unshared(Set<String> constants, Set<String> variables) {

    private static final Set<String> PURE_CLASSES =
            Set.of("Objects", "Math", "Integer", "Long", "Duration", "TimeUnit");

    /** Whether a statement reads and writes nothing but local variables and constants, and calls nothing. */
    boolean touchesNothingShared(Tree statement) {
        return !found(new Touches(), statement);
    }

    /** Whether a statement may take long, or wait, or run somebody else's code: whether it matters that a lock is held meanwhile. */
    static boolean calls(Tree statement) {
        return found(new Calling(), statement);
    }

    static Set<String> variablesIn(Tree member) {
        var names = new HashSet<String>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
                names.add(variable.getName().toString());
                return super.visitVariable(variable, null);
            }
        }.scan(member, null);
        return names;
    }

    /** The names of variables that are final wherever they are declared, and with them every constant. */
    static Set<String> finalFieldsIn(Tree file) {
        var constant = new HashSet<String>();
        var changing = new HashSet<String>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
                boolean isFinal = Keywords.has(variable.getModifiers(), Modifier.FINAL);
                (isFinal ? constant : changing).add(variable.getName().toString());
                return super.visitVariable(variable, null);
            }
        }.scan(file, null);
        constant.removeAll(changing);
        return constant;
    }

    private static boolean found(Search search, Tree statement) {
        search.scan(statement, null);
        return search.found;
    }

    private static boolean isPure(MethodInvocationTree call) {
        return Calls.receiver(call).filter(Unshared::isPureClass).isPresent();
    }

    private static boolean isPureClass(ExpressionTree receiver) {
        return receiver instanceof IdentifierTree name
                && PURE_CLASSES.contains(name.getName().toString());
    }

    private static boolean isException(NewClassTree creation) {
        return creation.getClassBody() == null
                && creation.getIdentifier().toString().matches("\\w*(Exception|Error)");
    }

    /** Remembers whether it has seen what it looks for. */
    private abstract static class Search extends TreeScanner<@Nullable Void, @Nullable Void> {

        boolean found;

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
            return isPure(call) ? scan(call.getArguments(), null) : seen();
        }

        /** Here it is, and nothing below needs to be looked at. */
        final @Nullable Void seen() {
            found = true;
            return null;
        }
    }

    /** Looks for a call or a loop. */
    private static final class Calling extends Search {

        @Override
        public @Nullable Void visitWhileLoop(WhileLoopTree loop, @Nullable Void nothing) {
            return seen();
        }

        @Override
        public @Nullable Void visitDoWhileLoop(DoWhileLoopTree loop, @Nullable Void nothing) {
            return seen();
        }

        @Override
        public @Nullable Void visitForLoop(ForLoopTree loop, @Nullable Void nothing) {
            return seen();
        }

        @Override
        public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void nothing) {
            return seen();
        }
    }

    /** Looks for anything that another thread may touch, too. */
    private final class Touches extends Search {

        @Override
        public @Nullable Void visitIdentifier(IdentifierTree identifier, @Nullable Void nothing) {
            String name = identifier.getName().toString();
            found |= !variables.contains(name) && !constants.contains(name);
            return null;
        }

        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
            // Its type is a name, too, but nobody's variable.
            return scan(variable.getInitializer(), null);
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void nothing) {
            found |= !select.getIdentifier().toString().matches("[A-Z][A-Z0-9_]*");
            return null;
        }

        @Override
        public @Nullable Void visitArrayAccess(ArrayAccessTree access, @Nullable Void nothing) {
            return seen();
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree creation, @Nullable Void nothing) {
            found |= !isException(creation);
            return scan(creation.getArguments(), null);
        }
    }
}
