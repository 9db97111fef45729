package dev.lockstep.cli.bench;

import dev.lockstep.core.grading.GradingLine;
import dev.lockstep.core.sandbox.ContainerSandbox;
import dev.lockstep.core.sandbox.ProcessSandbox;
import dev.lockstep.core.sandbox.Sandbox;
import dev.lockstep.core.sandbox.WarmSandbox;
import dev.lockstep.core.sandbox.container.NoContainersException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** The same in containers. */
    static final String CONTAINER_COLD = "container, cold";

    /** Containers wait until they are needed. */
    static final String CONTAINER_WARM = "container, warm";

    /** All that this machine has, the bare one first. */
    static List<Contender> all(Path cache, int atOnce) {
        var all = new ArrayList<>(List.of(
                new Contender(BARE, () -> ProcessSandbox.withCacheAndOnly(Set.of(), cache), cache),
                new Contender(COLD, () -> ProcessSandbox.withCache(cache), cache),
                new Contender(WARM, () -> new WarmSandbox(ProcessSandbox.withCache(cache), atOnce), cache)));
        containers().ifPresent(containers -> {
            all.add(new Contender(CONTAINER_COLD, () -> containers, cache));
            all.add(new Contender(CONTAINER_WARM, () -> new WarmSandbox(containers, atOnce), cache));
        });
        return all;
    }

    /** Empty where there is no engine. */
    private static Optional<Sandbox> containers() {
        try {
            return Optional.of(ContainerSandbox.open());
        } catch (NoContainersException _) {
            return Optional.empty();
        }
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
