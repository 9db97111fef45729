package dev.lockstep.core.sandbox;

import dev.lockstep.runner.protocol.Job;
import dev.lockstep.runner.protocol.Message;
import java.util.function.Consumer;

/** A process that does one job, or several if it was started for that. Closing it ends it and everything it has started. */
public interface SandboxedProcess extends AutoCloseable {

    /** Waits until it has got ready for its job; false if it has ended instead. Whoever has a job for it need not wait. */
    boolean awaitReady();

    /** Whether it has not ended yet. */
    boolean isAlive();

    /**
     * Gives it its job and waits for the job's end.
     *
     * @param listener hears every authentic message, in order, on the calling thread; {@link Message.End} comes last, if at all.
     *     Of {@link Message.Ready}, which is no answer to a job, it does not hear
     */
    Ending perform(Job job, Consumer<Message> listener);

    @Override
    void close();
}
