package dev.lockstep.runner.checks;

import dev.lockstep.engine.rewrite.Program;
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
    private final TestsLoader tests;

    World(Classes submissionClasses, Classes testClasses) {
        submission = new MemoryLoader(SUBMISSION, submissionClasses, List.of(new JdkGate()));
        tests = new TestsLoader(testClasses, submissionClasses, submission, World.class.getClassLoader());
    }

    ClassLoader tests() {
        return tests;
    }

    boolean isOfSubmission(Class<?> type) {
        return submission.defines(type) || (Program.isRewritten(type) && submission.has(type.getName()));
    }

    /** Whether the submission has a class of this name. */
    boolean isOfSubmission(String className) {
        return submission.has(className);
    }

    /** Whether code of the submission was running in {@code frame}; the engine's own frames tell of no loader. */
    boolean isOfSubmission(StackTraceElement frame) {
        String loader = frame.getClassLoaderName();
        return loader == null
                ? frame.getModuleName() == null && submission.has(frame.getClassName())
                : loader.equals(SUBMISSION);
    }
}
