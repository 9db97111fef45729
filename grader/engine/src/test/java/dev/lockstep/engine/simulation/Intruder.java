package dev.lockstep.engine.simulation;

import dev.lockstep.engine.corpus.Program;

/** A program that takes a name of the engine's for its own. */
public final class Intruder implements Program {

    /** Made by a test. */
    public Intruder() {}

    @Override
    public void run() {}
}
