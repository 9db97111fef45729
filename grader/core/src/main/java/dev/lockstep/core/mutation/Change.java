package dev.lockstep.core.mutation;

import java.util.List;

/** One mistake at one place of a file. */
record Change(Operator operator, List<Edit> edits) {

    Change {
        edits = List.copyOf(edits);
    }

    static Change of(Operator operator, Edit... edits) {
        return new Change(operator, List.of(edits));
    }

    int start() {
        return edits.stream().mapToInt(Edit::start).min().orElse(0);
    }
}
