package dev.lockstep.engine.explore;

import java.util.Arrays;

/** A set of places that several threads use, at which they may be switched; cannot change. */
final class SharedPlaces {

    /** Not only certain places: every step. */
    static final SharedPlaces EVERYWHERE = new SharedPlaces(new long[0]);

    private final long[] inOrder;
    private final long[] sorted;

    /** The given places, in the order in which they were found. */
    SharedPlaces(long[] places) {
        inOrder = places;
        sorted = places.clone();
        Arrays.sort(sorted);
    }

    int size() {
        return inOrder.length;
    }

    boolean contains(long place) {
        return Arrays.binarySearch(sorted, place) >= 0;
    }

    /** One or two of them: each in turn, beside each other one. */
    SharedPlaces few(int turn, Dice dice) {
        if (inOrder.length <= 1) {
            return this;
        }
        long one = inOrder[turn % inOrder.length];
        long other = inOrder[dice.below(inOrder.length)];
        return new SharedPlaces(dice.below(2) == 0 ? new long[] {one} : new long[] {one, other});
    }
}
