package dev.lockstep.engine.junit;

import dev.lockstep.engine.rewrite.Program;
import dev.lockstep.engine.simulation.ClassHooks;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes arguments from JUnit's world, where classes are as they were compiled, into the program's. */
final class Arguments {

    private Arguments() {}

    /** Gives the value of an argument, within a schedule. */
    @FunctionalInterface
    interface Argument {
        @Nullable
        Object value() throws Throwable;
    }

    static Argument translate(@Nullable Object argument, Program program) throws ReflectiveOperationException {
        if (argument == SimulatedWorkers.STAND_IN) {
            return SimulatedWorkers::new;
        }
        if (argument instanceof Enum<?> constant && isOf(program, constant.getDeclaringClass())) {
            return constant(constant, program);
        }
        if (argument instanceof Class<?> type && isOf(program, type) && !type.isArray() && !type.isHidden()) {
            Class<?> rewritten = program.load(type.getName());
            return () -> rewritten;
        }
        if (holdsSomethingOf(program, argument)) {
            throw refused(argument);
        }
        return () -> argument;
    }

    /** A constant of an enum that is rewritten may be made anew for each schedule; its name stays. */
    private static Argument constant(Enum<?> original, Program program) throws ReflectiveOperationException {
        Class<?> type = program.load(original.getDeclaringClass().getName());
        int initialiser = program.initialiserOf(type.getName());
        MethodHandle getter = MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                .findStaticGetter(type, original.name(), type);
        return () -> {
            if (initialiser >= 0) {
                ClassHooks.ensure(initialiser);
            }
            return getter.invoke();
        };
    }

    /** Looks into containers, too: what is in them would be of the wrong class. */
    private static boolean holdsSomethingOf(Program program, @Nullable Object argument) {
        return switch (argument) {
            case null -> false;
            case Object[] array -> isOf(program, array.getClass()) || anyOf(program, Arrays.stream(array));
            case Collection<?> collection -> anyOf(program, collection.stream());
            case Map<?, ?> map -> anyOf(program, Stream.concat(map.keySet().stream(), map.values().stream()));
            default -> isOf(program, argument.getClass());
        };
    }

    private static boolean anyOf(Program program, Stream<?> elements) {
        return elements.anyMatch(element -> holdsSomethingOf(program, element));
    }

    private static boolean isOf(Program program, Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.componentType();
        }
        // A lambda's own class is hidden; the class that makes it is not.
        Class<?> named = element.isHidden() ? element.getNestHost() : element;
        try {
            return !named.isPrimitive() && program.load(named.getName()) != named;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static IllegalArgumentException refused(@Nullable Object argument) {
        return new IllegalArgumentException(
                "the argument %s is, or holds, an object that was made outside of the engine; an @EverySchedule test takes values of the JDK, such as numbers and strings, enum constants and classes"
                        .formatted(argument));
    }
}
