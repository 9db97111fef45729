package dev.lockstep.core.mutation;

import com.sun.source.tree.Tree;
import java.util.List;

/** Leaves out a lock as a whole: where it is taken, and where it is given back. */
final class DroppedLocks implements Rule {

    @Override
    public List<Change> changes(Tree tree, Place place) {
        Code code = place.code();
        return Section.in(tree).stream()
                .flatMap(section -> section.givingBack().stream()
                        .map(back -> Change.of(
                                Operator.DROP_LOCK,
                                Edit.delete(code.start(section.opening()), code.start(section.whole())),
                                code.empty(back))))
                .toList();
    }
}
