package dev.lockstep.core.rules;

import java.lang.classfile.Annotation;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.MethodModel;
import java.util.List;
import java.util.Set;

/** The annotations that tests are written with, as class files name them. */
final class TestWords {

    static final String TEST = "Lorg/junit/jupiter/api/Test;";
    static final String EVERY_SCHEDULE = "Ldev/lockstep/engine/EverySchedule;";

    private static final Set<String> AROUND =
            Set.of("Lorg/junit/jupiter/api/BeforeEach;", "Lorg/junit/jupiter/api/AfterEach;");

    private TestWords() {}

    static boolean isTest(MethodModel method) {
        return of(method).stream().map(TestWords::type).anyMatch(TestWords::makesATest);
    }

    /** Whether it runs before or after each test. */
    static boolean isAround(MethodModel method) {
        return of(method).stream().map(TestWords::type).anyMatch(AROUND::contains);
    }

    static boolean makesATest(String annotation) {
        return annotation.equals(TEST) || annotation.equals(EVERY_SCHEDULE);
    }

    /** Those that can be seen when the class runs. */
    static List<Annotation> of(AttributedElement element) {
        return element.findAttribute(Attributes.runtimeVisibleAnnotations())
                .map(attribute -> attribute.annotations())
                .orElse(List.of());
    }

    static String type(Annotation annotation) {
        return annotation.className().stringValue();
    }
}
