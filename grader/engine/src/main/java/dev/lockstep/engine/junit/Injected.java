package dev.lockstep.engine.junit;

import dev.lockstep.engine.junit.Arguments.Argument;
import dev.lockstep.engine.rewrite.Program;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * A field of the instance that another extension of JUnit has set in JUnit's instance, to be set in each schedule's.
 *
 * @param setter takes an instance and a value
 */
record Injected(MethodHandle setter, Argument value) {

    /**
     * What was set in a class and its superclasses.
     *
     * <p>JUnit's instance was made without its constructor, so all that it holds was put there; only if it serves all tests of the
     * class was it made as usual, and nothing but an annotation tells.
     */
    static List<Injected> in(Class<?> type, ExtensionContext context, Program program)
            throws ReflectiveOperationException {
        boolean blank = context.getTestInstanceLifecycle().orElse(Lifecycle.PER_METHOD) == Lifecycle.PER_METHOD;
        Object instance = context.getRequiredTestInstances().findInstance(type).orElseThrow();
        List<Injected> found = new ArrayList<>();
        for (Field field : ReflectionSupport.findFields(type, _ -> true, HierarchyTraversalMode.TOP_DOWN)) {
            boolean annotated = AnnotationSupport.isAnnotated(field, TempDir.class);
            if (Modifier.isStatic(field.getModifiers())) {
                requireNone(annotated, field);
            } else if (annotated || (blank && !field.isSynthetic() && !isEmpty(field, instance))) {
                found.add(of(field, instance, program));
            }
        }
        return found;
    }

    private static void requireNone(boolean annotated, Field field) {
        if (annotated) {
            throw new IllegalArgumentException(
                    "the static field %s has @TempDir, but statics are fresh in each schedule of an @EverySchedule test; use one of the instance, or a parameter"
                            .formatted(field.getName()));
        }
    }

    private static boolean isEmpty(Field field, Object instance) throws ReflectiveOperationException {
        Object empty = Array.get(Array.newInstance(field.getType(), 1), 0);
        return Objects.equals(valueOf(field, instance), empty);
    }

    private static @Nullable Object valueOf(Field field, Object instance) throws ReflectiveOperationException {
        return ReflectionSupport.tryToReadFieldValue(field, instance).getOrThrow(ReflectiveOperationException::new);
    }

    private static Injected of(Field original, Object instance, Program program) throws ReflectiveOperationException {
        String name = original.getDeclaringClass().getName();
        Field field = program.load(name).getDeclaredField(original.getName());
        MethodHandle direct = MethodHandles.privateLookupIn(field.getDeclaringClass(), MethodHandles.lookup())
                .unreflectSetter(field);
        return new Injected(
                direct,
                Arguments.translate(
                        "the value that JUnit set in the field " + original.getName(),
                        valueOf(original, instance),
                        program));
    }

    void into(Object made) throws Throwable {
        setter.invoke(made, value.value());
    }
}
