package dev.lockstep.engine.junit;

import dev.lockstep.engine.rewrite.Program;
import org.jspecify.annotations.Nullable;

/** Takes arguments from JUnit's world, where classes are as they were compiled, into the program's. */
final class Arguments {

    private Arguments() {}

    static @Nullable Object translate(@Nullable Object argument, ClassLoader tests, Program program)
            throws ClassNotFoundException {
        if (argument instanceof Enum<?> constant && isOf(tests, constant.getDeclaringClass())) {
            // A constant of an enum that is rewritten is made anew for each schedule; its name stays.
            throw refused(argument);
        }
        if (argument != null && isOf(tests, argument.getClass()) && argument != SimulatedWorkers.STAND_IN) {
            throw refused(argument);
        }
        return argument;
    }

    private static boolean isOf(ClassLoader tests, Class<?> type) {
        return type.getClassLoader() == tests && !type.getName().startsWith("dev.lockstep.engine.junit.");
    }

    private static IllegalArgumentException refused(Object argument) {
        return new IllegalArgumentException(
                "the argument %s has the type %s; an @EverySchedule test takes values of the JDK only, such as numbers and strings"
                        .formatted(argument, argument.getClass().getName()));
    }
}
