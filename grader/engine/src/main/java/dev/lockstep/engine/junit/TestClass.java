package dev.lockstep.engine.junit;

import dev.lockstep.engine.rewrite.Program;
import dev.lockstep.engine.simulation.ClassHooks;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * A class on the way from the outermost one to that of the test, in its rewritten form.
 *
 * @param initialiser the number of its static initialiser; -1 if there is none
 * @param first its static methods that run before everything else
 * @param maker takes nothing, or the instance of the class around it
 * @param injected what other extensions have set
 */
record TestClass(
        int initialiser,
        List<MethodHandle> first,
        MethodHandle maker,
        List<Injected> injected,
        Around all,
        Around each) {

    private static final Object[] NOTHING = {};

    /** Methods that run before and after others. */
    record Around(List<MethodHandle> before, List<MethodHandle> after) {}

    static TestClass of(Program program, Class<?> original, List<Injected> injected)
            throws ReflectiveOperationException {
        Class<?> type = program.load(original.getName());
        if (type == original) {
            throw new IllegalStateException(
                    original.getName() + " was not rewritten; it would run out of the engine's sight");
        }
        return new TestClass(
                program.initialiserOf(original.getName()),
                before(program, original, BeforeAll.class, Modifier::isStatic),
                maker(original, type),
                injected,
                new Around(
                        before(program, original, BeforeAll.class, modifiers -> !Modifier.isStatic(modifiers)),
                        after(program, original, AfterAll.class)),
                new Around(
                        before(program, original, BeforeEach.class, _ -> true),
                        after(program, original, AfterEach.class)));
    }

    private static MethodHandle maker(Class<?> original, Class<?> type) throws IllegalAccessException {
        Constructor<?>[] constructors = type.getDeclaredConstructors();
        boolean hasOuter = type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
        if (constructors.length != 1 || constructors[0].getParameterCount() != (hasOuter ? 1 : 0)) {
            throw new IllegalArgumentException(
                    "%s has several constructors, or one with parameters; a class with @EverySchedule tests, which makes an instance for each schedule, has one without"
                            .formatted(original.getName()));
        }
        return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                .unreflectConstructor(constructors[0])
                .asSpreader(Object[].class, constructors[0].getParameterCount());
    }

    private static List<MethodHandle> before(
            Program program, Class<?> original, Class<? extends Annotation> annotation, IntPredicate modifiers)
            throws ReflectiveOperationException {
        return methods(program, original, annotation, HierarchyTraversalMode.TOP_DOWN, modifiers);
    }

    private static List<MethodHandle> after(Program program, Class<?> original, Class<? extends Annotation> annotation)
            throws ReflectiveOperationException {
        return methods(program, original, annotation, HierarchyTraversalMode.BOTTOM_UP, _ -> true);
    }

    private static List<MethodHandle> methods(
            Program program,
            Class<?> original,
            Class<? extends Annotation> annotation,
            HierarchyTraversalMode order,
            IntPredicate modifiers)
            throws ReflectiveOperationException {
        List<MethodHandle> handles = new ArrayList<>();
        for (Method method : AnnotationSupport.findAnnotatedMethods(original, annotation, order)) {
            if (method.getParameterCount() > 0) {
                throw new IllegalArgumentException("%s has parameters; beside @EverySchedule, @%s methods have none"
                        .formatted(method.getName(), annotation.getSimpleName()));
            }
            if (modifiers.test(method.getModifiers())) {
                handles.add(Rewritten.handle(program, method));
            }
        }
        return handles;
    }

    Object make(@Nullable Object outer) throws Throwable {
        if (initialiser >= 0) {
            ClassHooks.ensure(initialiser);
        }
        for (MethodHandle method : first) {
            method.invoke(null, NOTHING);
        }
        Object made = maker.invoke(outer == null ? NOTHING : new Object[] {outer});
        for (Injected each : injected) {
            each.into(made);
        }
        return made;
    }

    void beforeAll(Object instance) throws Throwable {
        invoke(all.before, instance);
    }

    void beforeEach(Object instance) throws Throwable {
        invoke(each.before, instance);
    }

    private static void invoke(List<MethodHandle> methods, Object instance) throws Throwable {
        for (MethodHandle method : methods) {
            method.invoke(instance, NOTHING);
        }
    }

    void afterEach(Object instance, Failure failure) {
        each.after.forEach(method -> failure.gather(() -> method.invoke(instance, NOTHING)));
    }

    void afterAll(Object instance, Failure failure) {
        all.after.forEach(method -> failure.gather(() -> method.invoke(instance, NOTHING)));
    }
}
