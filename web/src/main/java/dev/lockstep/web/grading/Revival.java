package dev.lockstep.web.grading;

import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import dev.lockstep.web.work.SubmissionId;
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

    private final Contact contact;
    private final Predicate<SubmissionId> runsHere;
    private final InstantSource clock;

    Revival(Contact contact, Predicate<SubmissionId> runsHere, InstantSource clock) {
        this.contact = contact;
        this.runsHere = runsHere;
        this.clock = clock;
    }

    @Override
    public void deadExecution(ExecutionComplete silence, ExecutionOperations<Void> operations) {
        Execution execution = silence.getExecution();
        SubmissionId id = new SubmissionId(execution.taskInstance.getId());
        if (isDead(id)) {
            LOG.warn("submission {} is to be begun anew: {} is not heard of any more", id.text(), execution.pickedBy);
            operations.reschedule(silence, clock.instant());
        }
    }

    /** Else it is looked at again some seconds later. */
    boolean isDead(SubmissionId id) {
        return contact.isSteady() && !runsHere.test(id);
    }
}
