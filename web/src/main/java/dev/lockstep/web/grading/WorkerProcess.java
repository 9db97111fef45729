package dev.lockstep.web.grading;

import dev.lockstep.core.grading.GraderVersion;
import dev.lockstep.core.grading.GradingLine;
import dev.lockstep.core.isolation.IsolationLevel;
import dev.lockstep.core.sandbox.SandboxChoice;
import dev.lockstep.web.storage.DatabaseUrl;
import dev.lockstep.web.storage.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that a process needs that only grades: the database, warm sandboxes, a worker. Closing it hands back what it grades. */
public final class WorkerProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);

    private final Storage storage;
    private final GradingLine line;
    private final Worker worker;
    private final String words;

    private WorkerProcess(Storage storage, GradingLine line, Worker worker, String words) {
        this.storage = storage;
        this.line = line;
        this.worker = worker;
        this.words = words;
    }

    /**
     * How to start it.
     *
     * @param cacheFolder writable
     * @param lockstepVersion empty if unknown
     * @param evenSo whether to grade strangers' code in a sandbox that is not safe for that
     */
    public record Options(
            DatabaseUrl database,
            Path cacheFolder,
            SandboxChoice sandbox,
            int gradingsAtOnce,
            Optional<String> lockstepVersion,
            boolean evenSo) {}

    /**
     * Starts it, as soon as a server of the same version has made the database's tables.
     *
     * @throws dev.lockstep.web.storage.StorageException if the database cannot be opened, or is of a newer Lockstep
     * @throws UnsafeSandboxException if people sign in to the server of this database, and the sandbox is not safe for their code
     * @throws IOException if the grader's own class files cannot be read
     */
    public static WorkerProcess start(Options options) throws IOException {
        GraderVersion version = GraderVersion.current();
        Storage storage = Storage.join(options.database(), LOG::warn);
        requireSafeSandbox(options, storage);
        GradingLine line = GradingLine.openWarm(options.sandbox(), options.cacheFolder(), options.gradingsAtOnce());
        WorkerSettings settings = new WorkerSettings(
                        "process-" + ProcessHandle.current().pid(),
                        options.gradingsAtOnce(),
                        options.cacheFolder(),
                        version,
                        options.lockstepVersion(),
                        options.sandbox().isolation().level())
                .evenSo(options.evenSo());
        Worker worker = Worker.start(storage, line, settings, () -> {});
        String words = "Grading %d at a time, with grader %s, from %s"
                .formatted(
                        options.gradingsAtOnce(),
                        version.words(),
                        options.database().words());
        return new WorkerProcess(storage, line, worker, words);
    }

    private static void requireSafeSandbox(Options options, Storage storage) {
        IsolationLevel level = options.sandbox().isolation().level();
        if (!options.evenSo() && !level.isSafeForStrangers() && new Installation(storage).isForStrangers()) {
            storage.close();
            throw new UnsafeSandboxException(level);
        }
    }

    /** What it does, in one sentence for whoever started it. */
    public String words() {
        return words;
    }

    @Override
    public void close() {
        close(Duration.ZERO);
    }

    /**
     * Ends it as soon as nothing is being graded.
     *
     * @param patience how long to wait for that; what is still being graded then is handed back
     */
    public void close(Duration patience) {
        worker.close(patience);
        line.close();
        storage.close();
    }
}
