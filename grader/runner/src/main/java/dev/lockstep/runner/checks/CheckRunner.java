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
    private final Escapes escapes = new Escapes();

    public CheckRunner(Job.RunChecks job, MessageWriter messages) {
        this.job = job;
        this.messages = messages;
        this.world = new World(job.submission(), job.tests());
    }

    /**
     * Runs until all checks have ended or one has left threads behind that would disturb the next.
     *
     * @return whether the process was left unfit for more checks
     */
    public boolean run() throws IOException {
        Thread.setDefaultUncaughtExceptionHandler(escapes);
        messages.write(new Message.Ready());
        for (int number = 0; number < job.checks().size(); number++) {
            messages.write(new Message.Started(number));
            SupervisedCheck check = new SupervisedCheck(execution(number), job.patience(), escapes, reader());
            CheckReport report = check.run();
            messages.write(new Message.Finished(number, new Discretion(job.tests(), world).apply(report)));
            if (check.leftThreads()) {
                return true;
            }
        }
        return false;
    }

    private CheckExecution execution(int number) {
        return new CheckExecution(
                launcher,
                world,
                job.checks().get(number),
                job.seed(),
                job.patience().wall());
    }

    private FailureReader reader() {
        return new FailureReader(world);
    }
}
