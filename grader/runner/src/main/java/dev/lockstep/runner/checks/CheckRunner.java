package dev.lockstep.runner.checks;

import dev.lockstep.runner.protocol.CheckReport;
import dev.lockstep.runner.protocol.Job;
import dev.lockstep.runner.protocol.Message;
import dev.lockstep.runner.protocol.MessageWriter;
import java.io.IOException;
import org.junit.platform.launcher.Launcher;

/** Runs a job's checks one after another and reports each as soon as it has ended. */
public final class CheckRunner {

    private final Job.RunChecks job;
    private final MessageWriter messages;
    private final Launcher launcher = JUnit.launcher();
    private final World world;
    private final Discretion discretion;
    private final Escapes escapes = new Escapes();
    private boolean rejected;

    public CheckRunner(Job.RunChecks job, MessageWriter messages) {
        this.job = job;
        this.messages = messages;
        this.world = World.ofSubmission(job.submission(), job.tests());
        this.discretion = new Discretion(job.tests(), world);
    }

    /** Opens ahead what listing and running checks will read. */
    public static void getReady() {
        JUnit.launcher();
    }

    /**
     * Runs until all checks have ended or one has left threads behind that would disturb the next. Second opinions are not asked
     * once a check under every schedule has failed.
     *
     * @return whether the process was left unfit for more checks
     */
    public boolean run() throws IOException {
        Thread.setDefaultUncaughtExceptionHandler(escapes);
        for (int number = 0; number < job.checks().size(); number++) {
            messages.write(new Message.Started(number));
            if (rejected && job.isOpinion(number)) {
                messages.write(new Message.Finished(number, new CheckReport.NotAsked()));
            } else if (runs(number)) {
                return true;
            }
        }
        return false;
    }

    /** Runs one check as often as it is to be run; whether it has left threads behind. */
    private boolean runs(int number) throws IOException {
        CheckExecution execution = execution(number);
        SupervisedCheck check = supervised(execution, number);
        CheckReport report = discretion.apply(check.run());
        boolean again = execution.isEverySchedule() && !check.leftThreads();
        for (int round = 2; again && round <= job.rounds(); round++) {
            check = supervised(execution(number), number);
            CheckReport other = discretion.apply(check.run());
            if (!other.equals(report)) {
                report = new CheckReport.Fault(
                        "round 1 ended with %s, round %d with %s".formatted(report, round, other));
            }
            again = report.equals(other) && !check.leftThreads();
        }
        rejected |= execution.isEverySchedule() && report instanceof CheckReport.Failed;
        messages.write(new Message.Finished(number, report));
        return check.leftThreads();
    }

    private SupervisedCheck supervised(CheckExecution execution, int number) {
        return new SupervisedCheck(
                execution,
                job.patience(),
                escapes,
                new FailureReader(world),
                progress -> messages.write(new Message.Exploring(number, progress.schedules(), progress.part())));
    }

    private CheckExecution execution(int number) {
        return new CheckExecution(
                launcher,
                world,
                job.checks().get(number),
                job.seed(),
                job.patience().wall(),
                job.schedule());
    }
}
