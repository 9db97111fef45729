package dev.lockstep.cli.bench;

import dev.lockstep.core.grading.GradingLine;
import dev.lockstep.core.sandbox.ProcessSandbox;
import dev.lockstep.core.sandbox.Sandbox;
import dev.lockstep.core.sandbox.WarmSandbox;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A way to run submissions that is measured beside others.
 *
 * @param name what the tables call it
 * @param opens a sandbox
 * @param cache where its grading line keeps what it need not work out twice
 */
record Contender(String name, Supplier<Sandbox> opens, Path cache) {

    /** Nothing but a process of its own for each job; what the others are held against. */
    static final String BARE = "no sandbox";

    /** Every process is started when it is needed. */
    static final String COLD = "process, cold";

    /** Processes wait until they are needed. */
    static final String WARM = "process, warm";

    /** All that there are, the bare one first; sandboxes of another kind are to be added here. */
    static List<Contender> all(Path cache, int atOnce) {
        return List.of(
                new Contender(BARE, () -> ProcessSandbox.withCacheAndOnly(Set.of(), cache), cache),
                new Contender(COLD, () -> ProcessSandbox.withCache(cache), cache),
                new Contender(WARM, () -> new WarmSandbox(ProcessSandbox.withCache(cache), atOnce), cache));
    }

    Opened open() {
        Sandbox sandbox = opens.get();
        return new Opened(name, sandbox, new GradingLine(sandbox, cache));
    }

    /** One that is ready to grade. */
    record Opened(String name, Sandbox sandbox, GradingLine line) implements AutoCloseable {

        @Override
        public void close() {
            line.close();
        }
    }
}
