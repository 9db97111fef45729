package dev.lockstep.core.sandbox.linux;

import dev.lockstep.core.isolation.Isolation;
import dev.lockstep.core.isolation.Layer;
import dev.lockstep.core.isolation.LayerState;

/** The gap in the kernel's limits for processes of the superuser: it holds them to no number of threads (setrlimit(2), RLIMIT_NPROC). */
final class SuperuserThreads {

    private static final String REMEDY =
            "Start the grader as somebody else than root, or let it act as other users (see \"own user\").";

    private SuperuserThreads() {}

    /** What {@code isolation} is worth where processes are the superuser's, unless another layer makes them somebody else's or counts their threads. */
    static Isolation notLimited(Isolation isolation) {
        if (isolation.has(Layer.OWN_USER) || isolation.has(Layer.CONTROL_GROUP)) {
            return isolation;
        }
        return new Isolation(isolation.layers().stream()
                .map(SuperuserThreads::withoutThreads)
                .toList());
    }

    private static LayerState withoutThreads(LayerState state) {
        return state instanceof LayerState.Reached(var layer, var how) && layer == Layer.LIMITS
                ? new LayerState.Partial(layer, how, "the number of threads is not limited for the superuser", REMEDY)
                : state;
    }
}
