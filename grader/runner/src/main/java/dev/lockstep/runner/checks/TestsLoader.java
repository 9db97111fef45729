package dev.lockstep.runner.checks;

import dev.lockstep.engine.junit.ProgramHolder;
import dev.lockstep.engine.rewrite.Part;
import dev.lockstep.engine.rewrite.Program;
import dev.lockstep.runner.protocol.Classes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The loader of the tests as they were compiled; holds tests and submission in their rewritten form, too.
 *
 * <p>The rewritten parts see what the originals see, and their loaders have the originals' names, so that stack frames are told
 * apart in the same way.
 */
final class TestsLoader extends MemoryLoader implements ProgramHolder {

    static {
        registerAsParallelCapable();
    }

    private static final String NAME = "tests";

    private final List<Part> parts;
    private @Nullable Program program;

    TestsLoader(Classes tests, Classes submissionClasses, MemoryLoader submission, ClassLoader runner) {
        // The runner's first: a class of the submission never stands in for one of JUnit's or the engine's.
        super(NAME, tests, List.of(runner, submission));
        parts = List.of(
                new Part(World.SUBMISSION, submissionClasses::find, new JdkGate()),
                new Part(NAME, tests::find, runner));
    }

    /** Made when the first check asks for it: many processes run none that does. */
    @Override
    public synchronized Program program() {
        if (program == null) {
            program = new Program(parts);
        }
        return program;
    }
}
