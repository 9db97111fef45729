package dev.lockstep.engine.simulation;

import java.util.Arrays;

/**
 * The last eight ways from one nap to the next. Who meets others at a lock on its way takes more steps, or is woken and naps again, and is nowhere
 * else for that.
 */
final class UsualWays {

    private static final int LAST = 8;

    private final Rhythm looks = new Rhythm();
    private int[] sites = new int[4];

    /** For each site the number of the last way that passed it. */
    private int[] passedBy = new int[4];

    private int count;
    private int ways;

    /** Notes another way; says whether it was somewhere where none of the last ones was, or looked at the clock as often as none of them. */
    boolean isLeftBy(Way way) {
        ways++;
        boolean left = looks.breaksAfter(way.lookedAtTheClock());
        if (way.isLong()) {
            return true;
        }
        for (int i = 0; i < way.places(); i++) {
            left |= isNew(way.site(i));
        }
        return left;
    }

    private boolean isNew(int site) {
        int at = 0;
        while (at < count && sites[at] != site) {
            at++;
        }
        boolean isNew = at == count || ways - passedBy[at] > LAST;
        if (at == count) {
            add(site);
        }
        passedBy[at] = ways;
        return isNew;
    }

    private void add(int site) {
        if (count == sites.length) {
            sites = Arrays.copyOf(sites, 2 * count);
            passedBy = Arrays.copyOf(passedBy, 2 * count);
        }
        sites[count++] = site;
    }
}
