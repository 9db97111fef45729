package dev.lockstep.core.selfcheck.mutants;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws by lot.
 *
 * @param most how many things at most
 */
record Sample(int most, long seed) {

    /** Everything, in its order. */
    static final Sample ALL = new Sample(Integer.MAX_VALUE, 0);

    /** The things that are drawn, in their order. */
    <T> List<T> of(List<T> things) {
        var indices = new ArrayList<Integer>();
        for (int i = 0; i < things.size(); i++) {
            indices.add(i);
        }
        Collections.shuffle(indices, new SplittableRandom(seed));
        return indices.stream().limit(most).sorted().map(things::get).toList();
    }
}
