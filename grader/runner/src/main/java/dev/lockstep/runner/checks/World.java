package dev.lockstep.runner.checks;

import dev.lockstep.runner.protocol.Classes;
import java.util.List;

/**
 * The class loaders of one process: the submission's, which sees Java SE only, and the tests', which sees the submission, JUnit
 * and the engine.
 */
final class World {

    /** The submission's loader, by which its stack frames are told from all others. */
    static final String SUBMISSION = "submission";

    private final MemoryLoader submission;
    private final MemoryLoader tests;

    World(Classes submissionClasses, Classes testClasses) {
        submission = new MemoryLoader(SUBMISSION, submissionClasses, List.of(new JdkGate()));
        tests = new MemoryLoader("tests", testClasses, List.of(submission, World.class.getClassLoader()));
    }

    ClassLoader tests() {
        return tests;
    }

    boolean isOfSubmission(Class<?> type) {
        return submission.defines(type);
    }

    boolean isOfTests(Class<?> type) {
        return tests.defines(type);
    }

    /** Whether code of the submission was running in {@code frame}. */
    static boolean isOfSubmission(StackTraceElement frame) {
        return SUBMISSION.equals(frame.getClassLoaderName());
    }
}
