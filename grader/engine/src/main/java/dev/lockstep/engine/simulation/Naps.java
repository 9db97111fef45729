package dev.lockstep.engine.simulation;

/**
 * The waits of one thread at one place that ended because their time was over: whether it naps there, looks around, and naps again. What it
 * does elsewhere for a while, such as an hour's sleep between its naps, is none of them.
 *
 * <p>A program that waits like this has no speed of its own: on a real machine, each nap takes a little longer than it should. A thread that
 * naps for very long is late by a part of that time, so that an hour does not take millions of naps. Nobody else is ever late: not who
 * sleeps in pieces without a look in between, not who has only looked some thousand times, and not the first nap after something happened.
 */
final class Naps {

    /** The end of one of a thread's first waits is something new. */
    private static final int FEW = 8;

    /** Who has napped so many times may be late by {@link #SHORTEST}. */
    private static final int SEVERAL = 64;

    /** Who has napped so many times may be late by a part of the time that it has waited. */
    private static final int MANY = 2_000;

    /**
     * From so many on, it does not count any more whether something new came up: it may only count its naps. Nor whether it does something
     * else for once.
     */
    private static final int VERY_MANY = 10_000;

    /** In nanoseconds: real machines let nobody sleep for less. */
    private static final long SHORTEST = 50_000;

    /** The part of the time that it has waited by which a nap may be late. */
    private static final int LATENESS = 64;

    /** But never later than this, so that what goes on for ever looks the same for ever. */
    private static final long LATEST = 3_600_000_000_000L;

    /** A wait that takes more than so many times as long as its usual ones is no nap. */
    private static final int LONGER = 16;

    /** What is usual grows by such a part with each wait that takes longer, and never shrinks: naps may be uneven. */
    private static final int GROWTH = 8;

    private final Rhythm rhythm = new Rhythm();
    private final UsualWays usualWays = new UsualWays();
    private int count;
    private long length;
    private long usual;
    private boolean naps;
    private long since;
    private boolean looks;
    private boolean asks;
    private boolean fired;

    /**
     * Notes that {@code thread} begins to wait, at {@code now}, for at most {@code nanos}.
     *
     * @param way its way since it began to wait the last time
     * @param points how many points it has come to on that way
     * @param asksTheTime whether it has looked at the clock since then
     * @param looksItself whether the call in which it waits looks around
     */
    void begin(SimThread thread, Way way, int points, boolean asksTheTime, boolean looksItself, long nanos, long now) {
        asks = asksTheTime;
        // To sleep is a point itself.
        looks = points > 1 || asks || looksItself;
        boolean isOtherWay = usualWays.isLeftBy(way);
        boolean isOtherRhythm = rhythm.breaksAfter(points + thread.questions) || !fired;
        boolean breaks = isOtherWay && isOtherRhythm && count <= VERY_MANY;
        length = Math.max(nanos, 1);
        naps = length / LONGER <= usual;
        usual = usual == 0 ? length : Math.max(usual, Math.min(length, usual + usual / GROWTH + 1));
        if (breaks || !naps) {
            since = now;
        }
        fired = false;
    }

    /** Notes that the time is over; says whether that is something new. */
    boolean ended() {
        fired = true;
        return ++count <= FEW;
    }

    /** Whether it looks again and again for so long that it may be late a little. */
    boolean mayBeLate() {
        return looks && naps && count > SEVERAL;
    }

    /** Whether it does so with a look at the clock each time. */
    boolean looksAtTheClock() {
        return asks && mayBeLate();
    }

    /** Whether it is time to ask if anything new comes up at all. */
    boolean areMany() {
        return count == MANY;
    }

    /**
     * The latest time at which a wait until {@code deadline} may end.
     *
     * @param others when the time of somebody was over last who does not nap
     * @param news when something new came up last
     * @param quiet until when nothing but naps will end
     * @param someoneRuns whether others spin meanwhile, who take many steps for each nap
     */
    long latest(long deadline, long others, long news, long quiet, boolean someoneRuns) {
        if (!mayBeLate()) {
            return deadline;
        }
        int many = someoneRuns ? SEVERAL : MANY;
        boolean takesVeryMany = count > many && quiet > deadline && (quiet - deadline) / length > many;
        long begun = Math.max(since, count > VERY_MANY ? others : Math.max(others, news));
        long share = takesVeryMany ? Math.clamp((deadline - length - begun) / LATENESS, 0, LATEST) : 0;
        return deadline + Math.max(share, SHORTEST - Math.min(length, SHORTEST));
    }
}
