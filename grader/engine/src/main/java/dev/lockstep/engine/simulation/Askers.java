package dev.lockstep.engine.simulation;

/**
 * The threads that look at the clock again and again, beside those that only wait.
 *
 * <p>Once all have had their turn, a little time passes for each look ({@link AskedTime}), and never more than until somebody's sleep is over.
 */
final class Askers {

    /** How many times in a row the time may be asked for before it starts to pass. */
    private static final int PATIENCE_WITH_QUESTIONS = 64;

    /** So many steps of its own after its last question, a thread is not taken for one that asks any more. */
    private static final int STEPS_BETWEEN_QUESTIONS = 4_000;

    /** Nor is it when all together have taken so many. */
    private static final int STEPS_OF_OTHERS = 32_000;

    private final Simulation simulation;
    private final Timeline timeline;
    private final AskedTime askedTime = new AskedTime();

    Askers(Simulation simulation, Timeline timeline) {
        this.simulation = simulation;
        this.timeline = timeline;
    }

    /** Notes that {@code thread} looks at the clock, which may make time pass. */
    void asked(SimThread thread) {
        thread.askedAt = simulation.scheduler.steps();
        if (++thread.questions == PATIENCE_WITH_QUESTIONS) {
            // From here on it matters who asks when.
            simulation.strategy.everythingObserved(thread);
            askedTime.begin(timeline.now());
        } else if (thread.questions > PATIENCE_WITH_QUESTIONS) {
            askedAgain(thread);
        }
        thread.answeredAt = thread.points;
    }

    /** While others have something to do, who only asks for the time lets them do it. */
    private void askedAgain(SimThread thread) {
        if (thread.rhythm().breaksAfter(thread.points - thread.answeredAt)) {
            askedTime.beginAnew(timeline.now());
        }
        simulation.strategy.yielded(thread);
        simulation.point(thread, thread.site);
        int steps = simulation.scheduler.steps();
        if ((everyoneAsks() || simulation.patience.onlyWaits()) && allHaveAsked(steps)) {
            askedTime.beginAnewAfter(simulation.patience.lastNews());
            timeline.passForAsker(askedTime.piece(timeline.now(), steps));
        }
    }

    private boolean everyoneAsks() {
        for (int i = 0; i < simulation.runnables.size(); i++) {
            if (simulation.runnables.get(i).questions < PATIENCE_WITH_QUESTIONS) {
                return false;
            }
        }
        return true;
    }

    /** Whether all who ask have done so since time passed last: nobody is late because others are asked to go on more often. */
    private boolean allHaveAsked(int steps) {
        for (int i = 0; i < simulation.runnables.size(); i++) {
            SimThread thread = simulation.runnables.get(i);
            if (asks(thread, steps) && thread.askedAt <= askedTime.lastPieceAt()) {
                return false;
            }
        }
        return true;
    }

    /** Whether somebody runs who looks at the clock: a jump could take it past what it waits for. */
    boolean someoneAsks(int steps) {
        for (int i = 0; i < simulation.runnables.size(); i++) {
            if (asks(simulation.runnables.get(i), steps)) {
                return true;
            }
        }
        return false;
    }

    private static boolean asks(SimThread thread, int steps) {
        return thread.questions > 0
                && thread.points - thread.answeredAt < STEPS_BETWEEN_QUESTIONS
                && steps - thread.askedAt < STEPS_OF_OTHERS;
    }

    /** Lets little time pass for a while: somebody's sleep is over, and it has something to do. */
    void letOthersAct() {
        askedTime.letOthersAct();
    }
}
