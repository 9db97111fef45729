package dev.lockstep.engine.simulation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rewritten code calls where it makes weak and soft references, so that no schedule depends on the garbage collector. */
public final class ReferenceHooks {

    private ReferenceHooks() {}

    /** What references were made for. */
    private static final class Kept {

        private final List<Object> objects = new ArrayList<>();
    }

    /** Before a reference to {@code object} is made: it is not collected before the end of the simulation. */
    public static void keeps(@Nullable Object object) {
        SimThread thread = Simulation.current();
        if (thread == null || object == null) {
            return;
        }
        Object known = thread.simulation.attachment(ReferenceHooks.class);
        Kept kept = known instanceof Kept before ? before : new Kept();
        if (kept != known) {
            thread.simulation.attach(ReferenceHooks.class, kept);
        }
        kept.objects.add(object);
    }
}
