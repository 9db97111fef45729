package dev.lockstep.web.serve;

import dev.lockstep.core.compile.Diagnosis;
import dev.lockstep.core.compile.Diagnostics;
import dev.lockstep.core.grading.GraderVersion;
import dev.lockstep.core.grading.GradingLine;
import dev.lockstep.core.grading.Plays;
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
import java.util.Optional;

/** What grades in the server's own process: a worker, a compiler and plays, in the same sandbox. Closed in their order. */
record GradingTools(Worker worker, Diagnostics diagnostics, Plays plays, GradingLine line)
        implements GradingHere.Tools {

    private static final int COMPILERS = 1;

    /** A compiler is asked so often before it is replaced: it keeps some memory of what it has read. */
    private static final int USES = 200;

    /**
     * Opens them, and makes this server's grader the installation's.
     *
     * @throws IOException if the grader's own class files cannot be read
     */
    static GradingTools open(ServeSettings settings, Storage storage, DatabaseQueue queue, Runnable changed)
            throws IOException {
        GraderVersion version = GraderVersion.current();
        new Installation(storage).use(version);
        Sandbox cold = settings.sandbox().open(settings.cacheFolder());
        IsolationLevel isolation = cold.isolation().level();
        Sandbox sandbox = new WarmSandbox(cold, settings.gradingsAtOnce());
        try {
            GradingLine line = new GradingLine(sandbox, settings.cacheFolder());
            WorkerSettings worker = new WorkerSettings(
                            "serve",
                            settings.gradingsAtOnce(),
                            settings.cacheFolder(),
                            version,
                            settings.version(),
                            isolation)
                    .evenSo(settings.audience() instanceof Audience.Team); // whoever started it was asked
            return new GradingTools(
                    Worker.start(storage, line, worker, changed, queue),
                    new Diagnostics(sandbox, COMPILERS, USES),
                    line.plays(settings.gradingsAtOnce()),
                    line);
        } catch (RuntimeException e) {
            sandbox.close();
            throw e;
        }
    }

    @Override
    public Diagnosis diagnosis(PublicKata kata, List<SourceFile> files) {
        return kata.asksForATest()
                ? diagnostics.ofTest(files, kata.supplied())
                : diagnostics.of(files, kata.supplied());
    }

    @Override
    public Optional<String> trouble() {
        return worker.trouble();
    }

    @Override
    public void close(Duration patience) {
        worker.close(patience);
        diagnostics.close();
        plays.close();
        line.close();
    }
}
