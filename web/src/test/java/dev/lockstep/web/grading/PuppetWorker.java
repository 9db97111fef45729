package dev.lockstep.web.grading;

import dev.lockstep.core.grading.GraderVersion;
import dev.lockstep.core.isolation.IsolationLevel;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.web.storage.DatabaseUrl;
import dev.lockstep.web.storage.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The main class of a worker that is to be killed, or frozen, while it grades. It says "begun" when it has begun, and comes to its verdict when it
 * is told to, by a line on standard input. It writes nothing meanwhile: frozen in a transaction, it would keep SQLite from all others.
 */
final class PuppetWorker {

    private static final Duration NEVER = Duration.ofDays(1);

    private PuppetWorker() {}

    /** Arguments: the database's URL, a folder. */
    public static void main(String[] arguments) throws InterruptedException {
        Storage storage = Storage.open(DatabaseUrl.parse(arguments[0]));
        WorkerSettings settings = new WorkerSettings(
                        "puppet",
                        1,
                        Path.of(arguments[1]).resolve("cache"),
                        new GraderVersion("v1", "grader 1 on JDK 25"),
                        Optional.empty(),
                        IsolationLevel.PROCESS)
                .every(Duration.ofMillis(50), NEVER, NEVER);
        Worker.start(storage, (_, _, _, _, _) -> Optional.of(outcome()), settings, () -> {});
        Thread.currentThread().join();
    }

    private static Outcome outcome() {
        System.out.println("begun");
        System.out.flush();
        try {
            while (System.in.read() != '\n') {
                // Until somebody says so.
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return WebWorld.accepted();
    }
}
