package dev.lockstep.web.serve;

import dev.lockstep.core.compile.Diagnosis;
import dev.lockstep.core.compile.Diagnostics;
import dev.lockstep.core.grading.GraderVersion;
import dev.lockstep.core.grading.GradingLine;
import dev.lockstep.core.isolation.IsolationLevel;
import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.core.sandbox.Sandbox;
import dev.lockstep.core.sandbox.WarmSandbox;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.grading.DatabaseQueue;
import dev.lockstep.web.grading.Installation;
import dev.lockstep.web.grading.Worker;
import dev.lockstep.web.grading.WorkerSettings;
import dev.lockstep.web.storage.Storage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Grading in the server's own process. It is got ready while the first page is looked at already. */
final class GradingHere implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GradingHere.class);
    private static final int COMPILERS = 1;

    /** A compiler is asked so often before it is replaced: it keeps some memory of what it has read. */
    private static final int USES = 200;

    private final ServeSettings settings;
    private final Storage storage;
    private final DatabaseQueue queue;
    private final Runnable changed;
    private final CompletableFuture<Tools> tools = new CompletableFuture<>();

    /** What grades, and what is closed in this order. */
    private record Tools(Worker worker, Diagnostics diagnostics, GradingLine line) {}

    GradingHere(ServeSettings settings, Storage storage, DatabaseQueue queue, Runnable changed) {
        this.settings = settings;
        this.storage = storage;
        this.queue = queue;
        this.changed = changed;
    }

    void start() {
        var _ = Thread.ofPlatform().name("getting ready to grade").start(this::open);
    }

    private void open() {
        try {
            tools.complete(opened());
        } catch (IOException | RuntimeException e) {
            LOG.error("nothing can be graded: {}", e.getMessage(), e);
            tools.completeExceptionally(e);
        }
    }

    private Tools opened() throws IOException {
        GraderVersion version = GraderVersion.current();
        new Installation(storage).use(version);
        Sandbox cold = settings.sandbox().open(settings.cacheFolder());
        IsolationLevel isolation = cold.isolation().level();
        Sandbox sandbox = new WarmSandbox(cold, settings.gradingsAtOnce());
        GradingLine line = new GradingLine(sandbox, settings.cacheFolder());
        WorkerSettings worker = new WorkerSettings(
                "serve", settings.gradingsAtOnce(), settings.cacheFolder(), version, settings.version(), isolation);
        return new Tools(
                Worker.start(storage, line, worker, changed, queue), new Diagnostics(sandbox, COMPILERS, USES), line);
    }

    /** What the compiler says of what somebody is typing. */
    Diagnosis diagnosis(PublicKata kata, List<SourceFile> files) {
        if (tools.state() != Future.State.SUCCESS) {
            return new Diagnosis.Unknown("the compiler is not ready");
        }
        Diagnostics diagnostics = tools.resultNow().diagnostics();
        return kata.asksForATest()
                ? diagnostics.ofTest(files, kata.supplied())
                : diagnostics.of(files, kata.supplied());
    }

    @Override
    public void close() {
        close(Duration.ZERO);
    }

    /** Closes it when what is being graded has ended, or after {@code patience}. */
    void close(Duration patience) {
        try {
            Tools ready = tools.join();
            ready.worker().close(patience);
            ready.diagnostics().close();
            ready.line().close();
        } catch (CompletionException e) {
            LOG.debug("there was nothing to be closed", e);
        }
    }
}
