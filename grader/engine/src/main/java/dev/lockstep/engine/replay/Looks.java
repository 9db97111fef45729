package dev.lockstep.engine.replay;

import dev.lockstep.engine.replay.Noted.Sort;
import dev.lockstep.engine.simulation.Site;
import dev.lockstep.engine.simulation.Sites;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what threads looked at in the very lines that threw something: a null there matters, whoever else uses the variable. */
final class Looks {

    private Looks() {}

    /** Adds those reads to {@code matter}, the indexes of {@code steps} that are shown. */
    static void addTo(BitSet matter, List<Noted> steps) {
        for (int i = 0; i < steps.size(); i++) {
            Throwable thrown = thrownBy(steps.get(i));
            if (thrown != null) {
                before(i, Sites.get(Failures.siteOf(thrown)), steps, matter);
            }
        }
    }

    private static @Nullable Throwable thrownBy(Noted step) {
        return step.sort == Sort.DIED && step.object instanceof Throwable thrown ? thrown : step.thrown;
    }

    private static void before(int index, Site place, List<Noted> steps, BitSet matter) {
        int thread = steps.get(index).thread;
        for (int i = index - 1; i >= 0; i--) {
            Noted step = steps.get(i);
            if (step.thread == thread && !isIn(place, step)) {
                return;
            }
            matter.set(i, matter.get(i) || (step.thread == thread && step.sort == Sort.READ));
        }
    }

    private static boolean isIn(Site place, Noted step) {
        return step.inside
                && step.place().line() == place.line()
                && step.place().type().equals(place.type());
    }
}
