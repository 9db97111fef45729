package dev.lockstep.cli.fuzz;

import java.io.IOException;

/** Something that reads what strangers write. */
interface Target {

    /** What a person calls it: "messages". */
    String name();

    /**
     * Feeds it one input. Whatever it throws itself, apart from what it declares, is thrown on.
     *
     * @throws MisbehavedException if its answer is none that it may give
     * @throws IOException if the input cannot be made
     */
    void tryOne(Dice dice) throws IOException, MisbehavedException;
}
