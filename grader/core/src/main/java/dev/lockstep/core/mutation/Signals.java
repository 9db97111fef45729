package dev.lockstep.core.mutation;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Map;

/** Wakes one thread instead of all. */
final class Signals implements Rule {

    private static final Map<String, String> ONE_FOR_ALL = Map.of("notifyAll", "notify", "signalAll", "signal");

    @Override
    public List<Change> changes(Tree tree, Place place) {
        if (tree instanceof MethodInvocationTree call && call.getArguments().isEmpty()) {
            String all = Calls.name(call);
            String one = ONE_FOR_ALL.get(all);
            int end = place.code().end(call.getMethodSelect());
            return one == null
                    ? List.of()
                    : List.of(Change.of(Operator.NOTIFY_ALL_TO_NOTIFY, new Edit(end - all.length(), end, one)));
        }
        return List.of();
    }
}
