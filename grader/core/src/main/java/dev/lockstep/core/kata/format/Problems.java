package dev.lockstep.core.kata.format;

import java.util.ArrayList;
import java.util.List;

/** Gathers problems, so that an author hears of all of them at once. Not thread-safe. */
public final class Problems {

    private final List<KataProblem> found = new ArrayList<>();

    /** Adds a problem; the parameters are those of {@link KataProblem}. */
    public void add(String file, String field, String seen, String expected) {
        found.add(new KataProblem(file, field, seen, expected));
    }

    public boolean any() {
        return !found.isEmpty();
    }

    /** What was gathered so far, in its order. */
    public List<KataProblem> found() {
        return List.copyOf(found);
    }
}
