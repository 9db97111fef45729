package dev.lockstep.engine.junit;

import dev.lockstep.engine.Stress;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.commons.support.AnnotationSupport;

/** What must not stand beside {@code @EverySchedule}, and would otherwise be run out of the engine's sight. */
final class Beside {

    private Beside() {}

    static IllegalArgumentException otherTest(Method method, String annotation) {
        return new IllegalArgumentException(
                "%s has %s beside @EverySchedule, and would also be run without the engine; leave out one of the two"
                        .formatted(method.getName(), annotation));
    }

    static void refuseStress(Method method) {
        if (AnnotationSupport.isAnnotated(method, Stress.class)) {
            throw otherTest(method, "@Stress");
        }
    }

    /** JUnit would look for an extension in an instance whose fields nobody has set. */
    static void refuseExtensionsOfInstances(Class<?> type) {
        List<Field> fields = AnnotationSupport.findAnnotatedFields(
                type, RegisterExtension.class, field -> !Modifier.isStatic(field.getModifiers()));
        if (!fields.isEmpty()) {
            throw new IllegalArgumentException(
                    "the field %s has @RegisterExtension; in a class with @EverySchedule tests, which makes an instance for each schedule, such a field is static"
                            .formatted(fields.getFirst().getName()));
        }
    }
}
