package dev.lockstep.engine.stress;

import dev.lockstep.engine.Stress;
import dev.lockstep.engine.threads.LiveThreads;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Repeats the body of a {@link Stress} test, until an iteration fails or all have passed. */
public final class StressExtension implements TestTemplateInvocationContextProvider {

    /** Makes JUnit's instance. */
    public StressExtension() {
        LiveThreads.ofProcess();
    }

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), Stress.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Stress stress = AnnotationSupport.findAnnotation(context.getTestMethod(), Stress.class)
                .orElseThrow();
        int iterations = stress.iterations();
        if (iterations < 1 || iterations > 100_000) {
            throw new IllegalArgumentException(
                    "@Stress(iterations = %d): expected 1 to 100,000 iterations".formatted(iterations));
        }
        StressSettings settings = StressSettings.of(context);
        Progress progress = new Progress();
        return IntStream.range(0, iterations)
                .mapToObj(number -> new Iteration(number, iterations, settings.seed()))
                .takeWhile(_ -> !progress.failed())
                .map(iteration -> new StressInvocation(iteration, stress.cause(), settings, progress, new Solitude()));
    }

    /** Whether an iteration has failed; the iterations after it would add nothing. */
    static final class Progress {

        private boolean failed;

        void fail() {
            failed = true;
        }

        boolean failed() {
            return failed;
        }
    }
}
