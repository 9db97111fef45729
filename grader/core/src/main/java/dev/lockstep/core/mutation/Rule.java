package dev.lockstep.core.mutation;

import com.sun.source.tree.Tree;
import java.util.List;

/** Says which mistakes can be made at a place; it is asked about every node of the tree. */
@FunctionalInterface
interface Rule {

    /** All of them, in the order in which mutants are numbered. */
    List<Rule> ALL = List.of(
            new Keywords(),
            new WaitLoops(),
            new Signals(),
            new DroppedCalls(),
            new LockOrder(),
            new DroppedLocks(),
            new SectionEnds(),
            new SwappedCalls());

    List<Change> changes(Tree tree, Place place);
}
