package dev.lockstep.core.kata;

import java.nio.file.Path;

/** What came of the wish for a new kata. */
public sealed interface NewKata {

    /**
     * The skeleton is there, and loads.
     *
     * @param kata the kata's folder
     * @param solutions the folder of its solutions
     */
    record Written(Path kata, Path solutions) implements NewKata {}

    /**
     * Nothing was written.
     *
     * @param why what was seen, what was expected, what to do
     */
    record Refused(String why) implements NewKata {}
}
