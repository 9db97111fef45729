package dev.lockstep.core.mutation;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A critical section among other statements: a synchronized block, or a statement that takes a lock with the try block after it
 * that gives it back in the end.
 *
 * @param opening the synchronized block, or the statement that takes the lock
 * @param whole the synchronized block, or the try block
 * @param body the statements under the lock
 * @param before the statement before it
 * @param after the statement after it
 */
record Section(
        StatementTree opening,
        StatementTree whole,
        List<? extends StatementTree> body,
        Optional<StatementTree> before,
        Optional<StatementTree> after) {

    private static final Map<String, String> BACK = Map.of(
            "lock", "unlock",
            "lockInterruptibly", "unlock",
            "readLock", "unlockRead",
            "writeLock", "unlockWrite",
            "acquire", "release",
            "acquireUninterruptibly", "release");

    Section {
        body = List.copyOf(body);
    }

    /** The sections that are directly among the statements of a block. */
    static List<Section> in(Tree block) {
        var statements = Calls.statements(block);
        var sections = new ArrayList<Section>();
        for (int i = 0; i < statements.size(); i++) {
            var statement = statements.get(i);
            if (statement instanceof SynchronizedTree section) {
                sections.add(of(section, section, section.getBlock(), i, i, statements));
            } else if (i > 0 && statement instanceof TryTree section && isGivenBack(statements.get(i - 1), section)) {
                sections.add(of(statements.get(i - 1), section, section.getBlock(), i - 1, i, statements));
            }
        }
        return sections;
    }

    private static Section of(
            StatementTree opening,
            StatementTree whole,
            Tree block,
            int from,
            int to,
            List<? extends StatementTree> statements) {
        return new Section(opening, whole, Calls.statements(block), at(statements, from - 1), at(statements, to + 1));
    }

    private static Optional<StatementTree> at(List<? extends StatementTree> statements, int index) {
        return index < 0 || index >= statements.size() ? Optional.empty() : Optional.of(statements.get(index));
    }

    private static boolean isGivenBack(StatementTree opening, TryTree section) {
        return section.getCatches().isEmpty()
                && section.getFinallyBlock() != null
                && calls(opening).stream()
                        .map(taking -> BACK.get(Calls.name(taking)))
                        .anyMatch(back -> back != null
                                && Calls.statements(section.getFinallyBlock()).stream()
                                        .flatMap(statement -> Calls.call(statement).stream())
                                        .anyMatch(call -> Calls.name(call).equals(back)));
    }

    /** The statement in the section's end that gives back, on the same object, what its opening takes. */
    Optional<StatementTree> givingBack() {
        if (!(whole instanceof TryTree section)) {
            return Optional.empty();
        }
        return Calls.call(opening)
                .flatMap(taking -> Calls.statements(section.getFinallyBlock()).stream()
                        .filter(statement -> Calls.call(statement)
                                .filter(call -> isBack(taking, call))
                                .isPresent())
                        .map(StatementTree.class::cast)
                        .findFirst());
    }

    private static boolean isBack(MethodInvocationTree taking, MethodInvocationTree call) {
        return Calls.name(call).equals(BACK.get(Calls.name(taking)))
                && Calls.receiver(call)
                        .map(Object::toString)
                        .equals(Calls.receiver(taking).map(Object::toString));
    }

    private static List<MethodInvocationTree> calls(StatementTree statement) {
        var calls = new ArrayList<MethodInvocationTree>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
                calls.add(call);
                return super.visitMethodInvocation(call, null);
            }
        }.scan(statement, null);
        return calls;
    }
}
