package dev.lockstep.engine.simulation;

/** At which places of the code a thread has been since it last began to wait for a time, and how often it has looked at the clock itself. */
final class Way {

    private static final int MOST_PLACES = 16;

    private final int[] sites = new int[MOST_PLACES];
    private int count;
    private int looks;

    /** Notes that it is at {@code site}. */
    void at(int site) {
        if (count <= MOST_PLACES && !contains(site)) {
            if (count < MOST_PLACES) {
                sites[count] = site;
            }
            count++;
        }
    }

    private boolean contains(int site) {
        for (int i = 0; i < count && i < MOST_PLACES; i++) {
            if (sites[i] == site) {
                return true;
            }
        }
        return false;
    }

    /** Notes that it looks at the clock, which the JDK's own waits do as well, but not here. */
    void looks() {
        looks++;
    }

    /** Whether it was at more places than are kept here. */
    boolean isLong() {
        return count > MOST_PLACES;
    }

    /** At how many places it was. */
    int places() {
        return count;
    }

    int site(int index) {
        return sites[index];
    }

    int lookedAtTheClock() {
        return looks;
    }

    /** Begins the next one. */
    void begin() {
        count = 0;
        looks = 0;
    }
}
