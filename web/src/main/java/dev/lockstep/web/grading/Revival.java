package dev.lockstep.web.grading;

import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.time.InstantSource;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has jobs begun anew whose worker is not heard of any more. One that only could not be heard, because the database was gone or this
 * process slept, is not taken for dead. Thread-safe.
 */
final class Revival implements DeadExecutionHandler<Void> {

    private static final Logger LOG = LoggerFactory.getLogger(Revival.class);

    private final String what;
    private final Contact contact;
    private final Predicate<String> runsHere;
    private final InstantSource clock;

    /**
     * @param what the jobs are, for the log: {@code submission}
     * @param runsHere whether a job is being done in this process
     */
    Revival(String what, Contact contact, Predicate<String> runsHere, InstantSource clock) {
        this.what = what;
        this.contact = contact;
        this.runsHere = runsHere;
        this.clock = clock;
    }

    @Override
    public void deadExecution(ExecutionComplete silence, ExecutionOperations<Void> operations) {
        Execution execution = silence.getExecution();
        String id = execution.taskInstance.getId();
        if (isDead(id)) {
            LOG.warn("{} {} is to be begun anew: {} is not heard of any more", what, id, execution.pickedBy);
            operations.reschedule(silence, clock.instant());
        }
    }

    /** Else it is looked at again some seconds later. */
    boolean isDead(String id) {
        return contact.isSteady() && !runsHere.test(id);
    }
}
