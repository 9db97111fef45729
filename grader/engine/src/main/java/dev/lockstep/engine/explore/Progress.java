package dev.lockstep.engine.explore;

/**
 * How far the exploration that runs in this process has come, for whoever waits for its end. Nothing is decided by it.
 *
 * @param schedules how many schedules were begun
 * @param most how many there may be; mostly there are fewer
 */
public record Progress(int schedules, int most) {

    private static final Progress NONE = new Progress(0, 0);

    private static volatile Progress now = NONE;

    /** At this moment; without any schedules while nothing is explored. Safe to be asked by any thread. */
    public static Progress now() {
        return now;
    }

    static void begin(int schedules, int most) {
        now = new Progress(schedules, Math.max(schedules, most));
    }

    static void end() {
        now = NONE;
    }

    /** The part that is done, as far as one can tell: from 0 to 1. */
    public double part() {
        return most == 0 ? 0 : (double) schedules / most;
    }
}
