package dev.lockstep.engine.junit;

import dev.lockstep.engine.rewrite.Program;

/** A class loader that has its classes in rewritten form, too, and needs no search for their class files. */
public interface ProgramHolder {

    /** The rewritten form. */
    Program program();
}
