package dev.lockstep.engine.junit;

import dev.lockstep.engine.rewrite.Program;
import dev.lockstep.engine.simulation.ClassHooks;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes arguments from JUnit's world, where classes are as they were compiled, into the program's.
 *
 * <p>What cannot change is handed on, what holds other values is copied for each schedule, and all else is refused: a schedule
 * would find in it what the one before has left, and the engine would not see who uses it.
 */
final class Arguments {

    private final String what;
    private final Program program;

    private Arguments(String what, Program program) {
        this.what = what;
        this.program = program;
    }

    /** Gives the value of an argument, within a schedule. */
    @FunctionalInterface
    interface Argument {
        @Nullable
        Object value() throws Throwable;
    }

    /**
     * Prepares an argument.
     *
     * @param what it is: "the argument"
     * @throws IllegalArgumentException if it cannot be used
     */
    static Argument translate(String what, @Nullable Object argument, Program program)
            throws ReflectiveOperationException {
        return new Arguments(what, program).translate(argument);
    }

    static @Nullable Object[] values(List<Argument> arguments) throws Throwable {
        @Nullable Object[] values = new Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments.get(i).value();
        }
        return values;
    }

    private Argument translate(@Nullable Object argument) throws ReflectiveOperationException {
        if (argument == SimulatedWorkers.STAND_IN) {
            return SimulatedWorkers::new;
        }
        if (argument instanceof Enum<?> constant && isOfProgram(constant.getDeclaringClass())) {
            return constant(constant);
        }
        if (argument instanceof Class<?> type && isOfProgram(type) && !type.isArray() && !type.isHidden()) {
            Class<?> rewritten = program.load(type.getName());
            return () -> rewritten;
        }
        if (argument == null || Unchanging.is(argument)) {
            return () -> argument;
        }
        if (isOfProgram(argument.getClass())) {
            throw refused("was made outside of the engine, where its class is another one", argument);
        }
        return copied(argument);
    }

    private Argument copied(Object argument) throws ReflectiveOperationException {
        Class<?> type = argument.getClass();
        if (type.isArray()) {
            return Copies.ofArray(argument, translateAll(Copies.elementsOf(argument)));
        }
        if (Copies.isSorted(argument)) {
            throw refused("is sorted by a comparator, which was made outside of the engine", argument);
        }
        if (argument instanceof Collection<?> collection) {
            return Copies.ofCollection(collection, translateAll(new ArrayList<>(collection)), program);
        }
        if (argument instanceof Map<?, ?> map) {
            List<Object> keys = new ArrayList<>(map.keySet());
            List<Object> values = new ArrayList<>(map.values());
            return Copies.ofMap(map, translateAll(keys), translateAll(values), program);
        }
        throw refused("was made outside of the engine and may change", argument);
    }

    private List<Argument> translateAll(List<?> elements) throws ReflectiveOperationException {
        List<Argument> translated = new ArrayList<>(elements.size());
        for (Object element : elements) {
            translated.add(translate(element));
        }
        return translated;
    }

    /** A constant of an enum that is rewritten may be made anew for each schedule; its name stays. */
    private Argument constant(Enum<?> original) throws ReflectiveOperationException {
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

    private boolean isOfProgram(Class<?> type) {
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

    private IllegalArgumentException refused(String why, Object argument) {
        return new IllegalArgumentException(
                "%s %s, a %s, %s; an @EverySchedule test takes values of the JDK, such as numbers and strings, collections of them, enum constants and classes"
                        .formatted(what, argument, argument.getClass().getName(), why));
    }
}
