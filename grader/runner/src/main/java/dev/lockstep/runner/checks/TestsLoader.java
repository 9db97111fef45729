package dev.lockstep.runner.checks;

import dev.lockstep.engine.junit.ProgramHolder;
import dev.lockstep.engine.rewrite.Part;
import dev.lockstep.engine.rewrite.Program;
import dev.lockstep.runner.protocol.Classes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The loader of the tests as they were compiled; holds tests and what they test in their rewritten form, too.
 *
 * <p>The rewritten parts see what the originals see, and their loaders have the originals' names, so that stack frames are told
 * apart in the same way.
 */
final class TestsLoader extends MemoryLoader implements ProgramHolder {

    static {
        registerAsParallelCapable();
    }

    private final List<Part> parts;
    private @Nullable Program program;

    /**
     * Prepares a loader.
     *
     * @param shown the tests' classes as JUnit sees them
     * @param tested the loader of what the tests ask something of
     * @param parts both of them, to be rewritten
     * @param outside where JUnit and the engine are
     */
    TestsLoader(String name, Classes shown, MemoryLoader tested, List<Part> parts, ClassLoader outside) {
        // Outside comes first: a class that is tested never stands in for one of JUnit's or the engine's.
        super(name, shown, List.of(outside, tested));
        this.parts = List.copyOf(parts);
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
