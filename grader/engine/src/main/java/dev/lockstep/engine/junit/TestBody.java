package dev.lockstep.engine.junit;

import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.rewrite.Program;
import dev.lockstep.engine.simulation.ClassHooks;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.opentest4j.TestAbortedException;

/** One test method with all that JUnit runs around it, in its rewritten form. */
final class TestBody implements Body {

    private final List<Level> levels;
    private final MethodHandle test;
    private final List<Arguments.Argument> arguments;
    private int runs;
    private int aborted;
    private @Nullable TestAbortedException assumption;

    private TestBody(List<Level> levels, MethodHandle test, List<Arguments.Argument> arguments) {
        this.levels = levels;
        this.test = test;
        this.arguments = arguments;
    }

    /**
     * A class on the way from the outermost one to that of the test.
     *
     * @param initialiser the number of its static initialiser; -1 if there is none
     */
    private record Level(int initialiser, MethodHandle maker, List<MethodHandle> before, List<MethodHandle> after) {}

    static TestBody of(Program program, Class<?> testClass, Method method, List<Object> arguments)
            throws ReflectiveOperationException {
        List<Level> levels = new ArrayList<>();
        for (Class<?> type : fromOutermost(testClass)) {
            levels.add(level(program, type));
        }
        Class<?> declaring = program.load(method.getDeclaringClass().getName());
        List<Arguments.Argument> translated = new ArrayList<>();
        for (Object argument : arguments) {
            translated.add(Arguments.translate(argument, program));
        }
        return new TestBody(levels, handle(find(declaring, method)), translated);
    }

    private static List<Class<?>> fromOutermost(Class<?> testClass) {
        List<Class<?>> types = new ArrayList<>();
        Class<?> at = testClass;
        while (at != null) {
            types.addFirst(at);
            at = Modifier.isStatic(at.getModifiers()) ? null : at.getEnclosingClass();
        }
        return types;
    }

    private static Level level(Program program, Class<?> original) throws ReflectiveOperationException {
        Class<?> type = program.load(original.getName());
        if (type == original) {
            throw new IllegalStateException(
                    original.getName() + " was not rewritten; it would run out of the engine's sight");
        }
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        if (type.getDeclaredConstructors().length != 1) {
            throw new IllegalArgumentException("%s has %d constructors; a test class has one"
                    .formatted(original.getName(), type.getDeclaredConstructors().length));
        }
        return new Level(
                program.initialiserOf(original.getName()),
                MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                        .unreflectConstructor(constructor)
                        .asSpreader(Object[].class, constructor.getParameterCount()),
                around(program, original, BeforeEach.class, HierarchyTraversalMode.TOP_DOWN),
                around(program, original, AfterEach.class, HierarchyTraversalMode.BOTTOM_UP));
    }

    private static List<MethodHandle> around(
            Program program,
            Class<?> original,
            Class<? extends java.lang.annotation.Annotation> annotation,
            HierarchyTraversalMode order)
            throws ReflectiveOperationException {
        List<MethodHandle> handles = new ArrayList<>();
        for (Method method : AnnotationSupport.findAnnotatedMethods(original, annotation, order)) {
            if (method.getParameterCount() > 0) {
                throw new IllegalArgumentException("%s has parameters; beside @EverySchedule, @%s methods have none"
                        .formatted(method.getName(), annotation.getSimpleName()));
            }
            handles.add(handle(find(program.load(method.getDeclaringClass().getName()), method)));
        }
        return handles;
    }

    private static Method find(Class<?> declaring, Method original) throws NoSuchMethodException {
        List<Method> alike = Arrays.stream(declaring.getDeclaredMethods())
                .filter(method -> method.getName().equals(original.getName())
                        && method.getParameterCount() == original.getParameterCount()
                        && !method.isSynthetic())
                .toList();
        if (alike.size() != 1) {
            throw new NoSuchMethodException(
                    "%d methods of %s look like %s".formatted(alike.size(), declaring.getName(), original));
        }
        return alike.getFirst();
    }

    /** A handle that takes an instance and an array of arguments. */
    private static MethodHandle handle(Method method) throws IllegalAccessException {
        MethodHandle direct = MethodHandles.privateLookupIn(method.getDeclaringClass(), MethodHandles.lookup())
                .unreflect(method);
        MethodHandle bound = Modifier.isStatic(method.getModifiers())
                ? MethodHandles.dropArguments(direct, 0, Object.class)
                : direct;
        return bound.asSpreader(Object[].class, method.getParameterCount());
    }

    /** What an assumption threw that held under no schedule; null if there is none. */
    @Nullable
    TestAbortedException neverRan() {
        return aborted == runs ? assumption : null;
    }

    /** An assumption that does not hold ends this schedule, and says nothing about others. */
    @Override
    public void run() throws Throwable {
        runs++;
        try {
            runTest();
        } catch (TestAbortedException e) {
            aborted++;
            assumption = e;
        }
    }

    private void runTest() throws Throwable {
        List<Object> instances = new ArrayList<>(levels.size());
        for (Level level : levels) {
            if (level.initialiser >= 0) {
                ClassHooks.ensure(level.initialiser);
            }
            Object outer = instances.isEmpty() ? null : instances.getLast();
            instances.add(level.maker.invoke(outer == null ? new Object[0] : new Object[] {outer}));
        }
        runAround(instances);
    }

    private void runAround(List<Object> instances) throws Throwable {
        Throwable failure = null;
        try {
            for (int i = 0; i < levels.size(); i++) {
                for (MethodHandle before : levels.get(i).before) {
                    invoke(before, instances.get(i));
                }
            }
            test.invoke(instances.getLast(), arguments());
        } catch (Throwable thrown) {
            failure = thrown;
        }
        failure = runAfter(instances, failure);
        if (failure != null) {
            throw failure;
        }
    }

    private @Nullable Throwable runAfter(List<Object> instances, @Nullable Throwable before) {
        Throwable failure = before;
        for (int i = levels.size() - 1; i >= 0; i--) {
            for (MethodHandle after : levels.get(i).after) {
                try {
                    invoke(after, instances.get(i));
                } catch (Throwable thrown) {
                    failure = failure == null ? thrown : failure;
                }
            }
        }
        return failure;
    }

    private static void invoke(MethodHandle method, Object instance) throws Throwable {
        method.invoke(instance, new Object[0]);
    }

    private Object[] arguments() throws Throwable {
        Object[] values = new Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments.get(i).value();
        }
        return values;
    }
}
