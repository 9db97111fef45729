package dev.lockstep.runner.checks;

import dev.lockstep.runner.protocol.CheckReport;
import dev.lockstep.runner.protocol.Job;
import dev.lockstep.runner.protocol.Message;
import dev.lockstep.runner.protocol.MessageWriter;
import java.io.IOException;

/** Tries a submission that is a test on a job's implementations, one after another, and reports of each as soon as it is done. */
public final class TestTrials {

    private final Job.TryTests job;
    private final MessageWriter messages;
    private final Escapes escapes = new Escapes();

    public TestTrials(Job.TryTests job, MessageWriter messages) {
        this.job = job;
        this.messages = messages;
    }

    /**
     * Runs until all are done or one has left threads behind that would disturb the next.
     *
     * @return whether the process was left unfit for more
     */
    public boolean run() throws IOException {
        Thread.setDefaultUncaughtExceptionHandler(escapes);
        messages.write(new Message.Ready());
        for (int number = 0; number < job.implementations().size(); number++) {
            messages.write(new Message.Started(number));
            if (leavesThreads(number)) {
                return true;
            }
        }
        return false;
    }

    private boolean leavesThreads(int number) throws IOException {
        TestTrial trial = trial(number);
        CheckReport report = trial.run();
        for (int round = 2; round <= job.rounds() && !trial.leftThreads(); round++) {
            trial = trial(number);
            CheckReport other = trial.run();
            if (!other.equals(report)) {
                report = new CheckReport.Fault(
                        "round 1 ended with %s, round %d with %s".formatted(report, round, other));
                break;
            }
        }
        messages.write(new Message.Finished(number, report));
        return trial.leftThreads();
    }

    /** In class loaders of its own, so that nothing is left of those before it. */
    private TestTrial trial(int number) {
        return new TestTrial(
                job,
                job.implementations().get(number),
                escapes,
                progress -> messages.write(new Message.Exploring(number, progress.schedules(), progress.part())));
    }
}
