package dev.lockstep.engine.explore;

import dev.lockstep.engine.simulation.Choice;
import dev.lockstep.engine.simulation.Runnables;
import dev.lockstep.engine.simulation.SimThread;
import dev.lockstep.engine.simulation.Strategy;
import org.jspecify.annotations.Nullable;

/**
 * Lets another strategy decide only where threads meet: after a step that touches one of the given places, or lets others go on.
 *
 * <p>Whatever a thread does besides, no other can notice; switching there shows nothing new, and a strategy that counts such steps spends its
 * few switches on them. A bug of two steps behind hundreds of private ones is as easy to find as without those.
 */
final class Meetings implements Strategy {

    /** So many steps at most are taken for private: a thread may wait for what nobody has done so far. */
    private static final int MOST_ALONE = 1_000;

    private final Strategy decides;
    private final SharedPlaces places;
    private final Visits visits;
    private boolean met = true;
    private int alone;
    private int couldGoOn;
    private int decisions;

    /**
     * Prepares one schedule.
     *
     * @param decides where threads meet
     * @param places where that is
     * @param visits learns where threads come to
     */
    Meetings(Strategy decides, SharedPlaces places, Visits visits) {
        this.decides = decides;
        this.places = places;
        this.visits = visits;
    }

    /** How many decisions there were if threads may be switched only where they meet; 0 if at every step. */
    int ofMeetings() {
        return places == SharedPlaces.EVERYWHERE ? 0 : decisions;
    }

    @Override
    public @Nullable SimThread next(Runnables runnable, @Nullable SimThread running) {
        boolean decided = running == null || met || runnable.size() > couldGoOn || alone > MOST_ALONE;
        couldGoOn = runnable.size();
        met = places == SharedPlaces.EVERYWHERE;
        if (!decided) {
            alone++;
            return running;
        }
        decisions++;
        return decides.next(runnable, running);
    }

    @Override
    public int choose(Choice choice, SimThread thread, int alternatives) {
        return decides.choose(choice, thread, alternatives);
    }

    @Override
    public void accessed(SimThread thread, long location, boolean write) {
        visit(thread, location, write);
        meet(location);
    }

    @Override
    public void attempts(SimThread thread, long location) {
        meet(location);
    }

    @Override
    public void acquired(SimThread thread, long location) {
        visit(thread, location, true);
        meet(location);
    }

    @Override
    public void released(SimThread thread, long location) {
        meet(location);
    }

    /** What the first thread does while it is alone is no meeting, whoever looks at it later. */
    private void visit(SimThread thread, long location, boolean write) {
        if (thread.simulation().threads().size() > 1) {
            visits.add(thread.id(), location, write);
        }
    }

    private void meet(long location) {
        if (places.contains(location)) {
            met = true;
            alone = 0;
        }
    }

    @Override
    public void yielded(SimThread thread) {
        met = true;
        decides.yielded(thread);
    }
}
