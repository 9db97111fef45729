package dev.lockstep.engine.rewrite;

import org.jspecify.annotations.Nullable;

/** A source of class files. */
@FunctionalInterface
public interface ClassBytes {

    /**
     * The class file of a class.
     *
     * @param internalName in the form "java/lang/String"
     * @return null if there is none
     */
    byte @Nullable [] find(String internalName);
}
