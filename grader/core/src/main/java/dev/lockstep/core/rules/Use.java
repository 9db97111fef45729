package dev.lockstep.core.rules;

import java.lang.constant.MethodTypeDesc;

/**
 * A place where a class file names something that may belong to somebody else.
 *
 * <p>Owners and types are internal names, never arrays; lines are 0 where the class file tells none.
 */
sealed interface Use {

    int line();

    record OfType(String type, int line) implements Use {}

    record OfField(String owner, String name, String descriptor, int line) implements Use {}

    record OfMethod(String owner, String name, MethodTypeDesc type, int line) implements Use {}

    /** The method that links an instruction when it runs first; compilers choose it, sources cannot. */
    record OfBootstrap(String owner, String name, int line) implements Use {}
}
