package dev.lockstep.engine.simulation;

/** Says that the engine itself failed while it ran a program: nothing was learnt about that program. */
public final class EngineFault extends Error {

    private static final long serialVersionUID = 1L;

    EngineFault(Throwable cause) {
        super("the engine itself failed, which says nothing about the code under test: " + cause, cause);
    }
}
