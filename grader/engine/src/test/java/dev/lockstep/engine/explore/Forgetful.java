package dev.lockstep.engine.explore;

import dev.lockstep.engine.simulation.Choice;
import dev.lockstep.engine.simulation.Runnables;
import dev.lockstep.engine.simulation.SimThread;
import dev.lockstep.engine.simulation.Strategy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A search that is not told of what one place in the engine has to tell: a mistake that somebody could make there. */
final class Forgetful implements Strategy {

    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final int OF_THIS_CLASS = 3;

    private final Strategy search;
    private final String forgets;
    private final Set<String> told;

    /**
     * Forgets what comes from one place.
     *
     * @param forgets the place, as "Monitors.notifyOne"
     * @param told gathers all places
     */
    Forgetful(Strategy search, String forgets, Set<String> told) {
        this.search = search;
        this.forgets = forgets;
        this.told = told;
    }

    private boolean isTold() {
        String place = STACK.walk(frames -> frames.skip(OF_THIS_CLASS - 1)
                .findFirst()
                .map(frame -> frame.getDeclaringClass().getSimpleName() + "." + frame.getMethodName())
                .orElse(""));
        told.add(place);
        return !place.equals(forgets);
    }

    @Override
    public void accessed(SimThread thread, long location, boolean write) {
        if (isTold()) {
            search.accessed(thread, location, write);
        }
    }

    @Override
    public void attempts(SimThread thread, long location) {
        if (isTold()) {
            search.attempts(thread, location);
        }
    }

    @Override
    public void acquired(SimThread thread, long location) {
        if (isTold()) {
            search.acquired(thread, location);
        }
    }

    @Override
    public void cutShort(SimThread thread) {
        if (isTold()) {
            search.cutShort(thread);
        }
    }

    @Override
    public @Nullable SimThread next(Runnables runnable, @Nullable SimThread running) {
        return search.next(runnable, running);
    }

    @Override
    public int choose(Choice choice, SimThread thread, int alternatives) {
        return search.choose(choice, thread, alternatives);
    }

    @Override
    public void ordered(SimThread earlier, SimThread later) {
        search.ordered(earlier, later);
    }

    @Override
    public void released(SimThread thread, long location) {
        search.released(thread, location);
    }

    @Override
    public void everythingOrdered() {
        search.everythingOrdered();
    }

    @Override
    public void everythingObserved(SimThread thread) {
        search.everythingObserved(thread);
    }

    @Override
    public void unstable(SimThread thread) {
        search.unstable(thread);
    }
}
