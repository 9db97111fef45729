package dev.lockstep.engine.simulation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a clock knows of thousands of threads, in blocks.
 *
 * <p>Threads that hand on what they know, know much the same. A block is shared by all clocks in which it says the same, until one of them
 * learns more; so clocks of n threads do not take n times n numbers.
 */
final class FarTicks {

    private static final int SHIFT = 6;
    private static final int MASK = (1 << SHIFT) - 1;

    private @Nullable Block[] blocks = new Block[0];

    /** The ticks of some threads in a row. Once shared, it is changed no more. */
    private static final class Block {

        final int[] ticks;
        boolean shared;

        Block(int[] ticks) {
            this.ticks = ticks;
        }

        /** Whether it knows all that {@code other} knows. */
        boolean covers(Block other) {
            for (int i = 0; i < ticks.length; i++) {
                if (ticks[i] < other.ticks[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    int of(int at) {
        Block block = at >> SHIFT < blocks.length ? blocks[at >> SHIFT] : null;
        return block == null ? 0 : block.ticks[at & MASK];
    }

    void tick(int at) {
        reserve((at >> SHIFT) + 1);
        own(at >> SHIFT).ticks[at & MASK]++;
    }

    /** Learns all that {@code other} knows. */
    void join(FarTicks other) {
        reserve(other.blocks.length);
        for (int i = 0; i < other.blocks.length; i++) {
            Block theirs = other.blocks[i];
            if (theirs != null && theirs != blocks[i]) {
                join(i, theirs);
            }
        }
    }

    private void join(int at, Block theirs) {
        Block ours = blocks[at];
        if (ours == null || theirs.covers(ours)) {
            theirs.shared = true;
            blocks[at] = theirs;
        } else if (!ours.covers(theirs)) {
            int[] ticks = own(at).ticks;
            for (int i = 0; i < ticks.length; i++) {
                ticks[i] = Math.max(ticks[i], theirs.ticks[i]);
            }
        }
    }

    FarTicks copy() {
        FarTicks copy = new FarTicks();
        copy.blocks = blocks.clone();
        for (Block block : blocks) {
            if (block != null) {
                block.shared = true;
            }
        }
        return copy;
    }

    /** The block at {@code at}, for this clock alone to change. */
    private Block own(int at) {
        Block block = blocks[at];
        if (block == null || block.shared) {
            block = new Block(block == null ? new int[MASK + 1] : block.ticks.clone());
            blocks[at] = block;
        }
        return block;
    }

    private void reserve(int length) {
        if (length > blocks.length) {
            blocks = Arrays.copyOf(blocks, length);
        }
    }
}
