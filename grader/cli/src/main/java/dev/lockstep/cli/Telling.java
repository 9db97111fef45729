package dev.lockstep.cli;

import dev.lockstep.core.text.Colour;

/**
 * What a command that takes minutes tells a person meanwhile: each piece is there to be read at once.
 *
 * @param json whether a program reads the answer instead; then it is told nothing but that
 */
record Telling(Lockstep lockstep, boolean json) {

    /** Prints text as it is. */
    void print(String text) {
        if (!json) {
            lockstep.print(text);
            lockstep.surroundings().out().flush();
        }
    }

    /** Prints what the next lines are about. */
    void heading(String title) {
        print(lockstep.layout().paint(Colour.STRONG, title) + "\n");
    }
}
