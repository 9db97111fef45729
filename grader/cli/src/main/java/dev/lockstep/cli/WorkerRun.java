package dev.lockstep.cli;

import dev.lockstep.core.sandbox.ProgramEnd;
import dev.lockstep.core.sandbox.SandboxChoice;
import dev.lockstep.web.grading.UnsafeSandboxException;
import dev.lockstep.web.grading.WorkerProcess;
import dev.lockstep.web.storage.DatabaseUrl;
import dev.lockstep.web.storage.StorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Runs a worker until somebody stops the process. */
final class WorkerRun {

    private WorkerRun() {}

    static int untilStopped(
            Lockstep lockstep, String databaseUrl, Path cache, int gradings, Duration grace, boolean evenSo)
            throws UsageException {
        WorkerProcess worker = start(lockstep, databaseUrl, cache, gradings, evenSo);
        ProgramEnd.first(() -> worker.close(grace));
        lockstep.print(worker.words() + ". Stop it with Ctrl+C.\n");
        lockstep.surroundings().out().flush();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK;
    }

    private static WorkerProcess start(Lockstep lockstep, String databaseUrl, Path cache, int gradings, boolean evenSo)
            throws UsageException {
        try {
            return WorkerProcess.start(new WorkerProcess.Options(
                    DatabaseUrl.parse(databaseUrl),
                    cache,
                    SandboxChoice.in(lockstep.surroundings().environment()),
                    gradings,
                    lockstep.surroundings().version(),
                    evenSo));
        } catch (StorageException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        } catch (UnsafeSandboxException _) {
            throw StrangerOption.unsafe(
                    lockstep.surroundings(),
                    "the worker was not started: people sign in to the server of this database");
        } catch (IOException e) {
            throw new UncheckedIOException("Lockstep cannot read its own class files", e);
        }
    }
}
