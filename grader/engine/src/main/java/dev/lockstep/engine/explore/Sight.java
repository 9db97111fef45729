package dev.lockstep.engine.explore;

import dev.lockstep.engine.simulation.Observer;
import dev.lockstep.engine.simulation.Simulation;

/** An observer who can tell whether there was anything to see. */
public interface Sight {

    /** Is told at the beginning what it looks at. */
    void begins(Simulation simulation);

    /** Sees every step. */
    Observer observer();

    /** How many steps it has seen, be they worth telling or not. */
    int seen();

    /** Whether any step after the first {@code from} is worth telling. */
    boolean showsAnyAfter(int from);
}
