package dev.lockstep.core.compile;

import dev.lockstep.core.outcome.SourceProblem;
import dev.lockstep.runner.protocol.Classes;
import java.util.List;

/** What came of compiling. */
public sealed interface Compilation {

    /** The sources compile. */
    record Compiled(Classes classes) implements Compilation {}

    /** The sources do not compile, or the compiler needs more for them than it may use. */
    record NotCompiled(List<SourceProblem> problems) implements Compilation {
        public NotCompiled {
            problems = List.copyOf(problems);
        }
    }

    /** The compiler itself failed. */
    record Fault(String detail) implements Compilation {}
}
