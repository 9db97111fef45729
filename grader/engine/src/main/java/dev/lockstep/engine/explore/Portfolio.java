package dev.lockstep.engine.explore;

import dev.lockstep.engine.simulation.Strategy;

/**
 * The fixed mix of strategies by which schedules are drawn when there are too many to try all.
 *
 * <p>None is best for every program; taking turns finds in a few hundred schedules what each alone can miss for ever.
 */
final class Portfolio {

    private static final int STRATEGIES = 6;

    private final long seed;
    private final Visits visits = new Visits();
    private int longest = 32;
    private int mostMeetings = 32;

    Portfolio(long seed) {
        this.seed = seed;
    }

    /** How many times each strategy has had its turn before the schedule with this number. */
    static int round(int number) {
        return number / STRATEGIES;
    }

    /**
     * The draw of the schedule with this number.
     *
     * @param lagging whether it is there to show what late writes do
     */
    Draw draw(int number, boolean lagging) {
        SharedPlaces shared = visits.shared();
        if (lagging || shared.size() == 0) {
            return new Draw(number, longest, lagging, SharedPlaces.EVERYWHERE);
        }
        return switch (round(number) % 4) {
            case 0 -> new Draw(number, longest, false, SharedPlaces.EVERYWHERE);
            case 2 -> atFewPlaces(number, shared);
            default -> new Draw(number, mostMeetings, false, shared);
        };
    }

    private Draw atFewPlaces(int number, SharedPlaces shared) {
        Dice dice = new Dice(~seedOf(number));
        int turn = round(number) / 4 * STRATEGIES + number % STRATEGIES;
        // Nobody has counted how often threads meet at just these.
        int length = 2 << dice.below(Integer.SIZE - Integer.numberOfLeadingZeros(mostMeetings));
        return new Draw(number, length, false, shared.few(turn, dice));
    }

    private long seedOf(int number) {
        return seed * 0x9E3779B97F4A7C15L + number;
    }

    /** One draw; its strategy can be made again and again. */
    final class Draw {

        private final int number;
        private final int length;
        private final boolean lagging;
        private final SharedPlaces places;

        private Draw(int number, int length, boolean lagging, SharedPlaces places) {
            this.number = number;
            this.length = length;
            this.lagging = lagging;
            this.places = places;
        }

        Meetings strategy() {
            return new Meetings(everywhere(new Dice(seedOf(number))), places, visits);
        }

        private Strategy everywhere(Dice dice) {
            if (lagging) {
                return new Lagging(dice, dice.below(2), length);
            }
            return switch (number % STRATEGIES) {
                case 0 -> new RandomWalk(dice);
                case 1 -> new Priorities(dice, 1, length);
                case 2 -> new PartialOrderSampling(dice);
                case 3 -> new Priorities(dice, 2, length);
                case 4 -> new Representatives(dice, 1 + dice.below(2), length);
                default -> new Priorities(dice, 3, length);
            };
        }
    }

    /** Learns how long schedules are. */
    void saw(int steps, Meetings where) {
        longest = Math.max(longest, Math.min(steps, 10_000));
        mostMeetings = Math.max(mostMeetings, where.ofMeetings());
    }
}
