package dev.lockstep.runner.checks;

import dev.lockstep.engine.rewrite.Part;
import dev.lockstep.engine.rewrite.Program;
import dev.lockstep.runner.protocol.Classes;
import java.util.List;

/**
 * The class loaders in which something is tested: the one of what is tested, which sees Java SE only, and the tests', which sees
 * that, JUnit and the engine. Either the one or the other is the submission's.
 */
final class World {

    /** The submission's loader, by which its stack frames are told from all others. */
    static final String SUBMISSION = "submission";

    private static final String TESTS = "tests";
    private static final String IMPLEMENTATION = "implementation";

    private final MemoryLoader submission;
    private final TestsLoader tests;

    private World(MemoryLoader submission, TestsLoader tests) {
        this.submission = submission;
        this.tests = tests;
    }

    /** One in which the kata's tests ask something of a submission. */
    static World ofSubmission(Classes submissionClasses, Classes testClasses) {
        ClassLoader runner = World.class.getClassLoader();
        MemoryLoader submission = new MemoryLoader(SUBMISSION, submissionClasses, List.of(new JdkGate()));
        List<Part> parts = List.of(
                new Part(SUBMISSION, submissionClasses::find, new JdkGate()),
                new Part(TESTS, testClasses::find, runner));
        return new World(submission, new TestsLoader(TESTS, testClasses, submission, parts, runner));
    }

    /** One in which a submission that is a test asks something of an implementation. */
    static World ofTest(Classes submissionClasses, Classes implementationClasses) {
        ClassLoader gate = new TestApi(World.class.getClassLoader());
        MemoryLoader implementation = new MemoryLoader(IMPLEMENTATION, implementationClasses, List.of(new JdkGate()));
        List<Part> parts = List.of(
                new Part(IMPLEMENTATION, implementationClasses::find, new JdkGate()),
                new Part(SUBMISSION, submissionClasses::find, gate));
        TestsLoader submission =
                new TestsLoader(SUBMISSION, Initialisers.leftOut(submissionClasses), implementation, parts, gate);
        return new World(submission, submission);
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
