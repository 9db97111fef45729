package dev.lockstep.core.kata.format;

import java.util.ArrayList;
import java.util.List;

/** Gathers problems, so that an author hears of all of them at once. Not thread-safe. */
public final class Problems {

    /** Nobody reads more of them at once. */
    static final int MOST = 100;

    private final List<KataProblem> found = new ArrayList<>();
    private int further;

    /** Adds a problem; the parameters are those of {@link KataProblem}. */
    public void add(String file, String field, String seen, String expected) {
        if (found.size() < MOST) {
            found.add(new KataProblem(file, field, seen, expected));
        } else {
            further++;
        }
    }

    public boolean any() {
        return !found.isEmpty();
    }

    /** What was gathered so far, in its order; of very many, the first and how many are left out. */
    public List<KataProblem> found() {
        List<KataProblem> told = new ArrayList<>(found);
        if (further > 0) {
            told.add(new KataProblem(
                    "", "", further + " further problems", "that those before them are put right first"));
        }
        return List.copyOf(told);
    }
}
