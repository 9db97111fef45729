package dev.lockstep.core.selfcheck.matrix;

import dev.lockstep.core.outcome.CheckKind;
import java.util.List;

/** What a check is worth to its kata, by the rejected solutions that it catches. */
public enum Worth {
    /** It is the only one that catches some solution. */
    ALONE,

    /** It catches some, and others catch all of them, too. */
    NEVER_ALONE,

    /** It catches none. */
    NOTHING,

    /** It is stress, which is not even asked where schedules reject. */
    SECOND_OPINION;

    static Worth of(CheckKind kind, List<Matrix.Cell> cells, List<String> alone) {
        if (kind == CheckKind.STRESS) {
            return SECOND_OPINION;
        }
        if (!cells.contains(Matrix.Cell.CAUGHT)) {
            return NOTHING;
        }
        return alone.isEmpty() ? NEVER_ALONE : ALONE;
    }

    /** Whether somebody has to say why such a check is there all the same. */
    public boolean needsArgument() {
        return this == NEVER_ALONE || this == NOTHING;
    }
}
