package dev.lockstep.core.sandbox;

import dev.lockstep.runner.protocol.Job;
import dev.lockstep.runner.protocol.Message;
import java.util.function.Consumer;

/** A process that does one job. Closing it ends it and everything it has started. */
public interface SandboxedProcess extends AutoCloseable {

    /**
     * Gives it its job and waits for its end.
     *
     * @param listener hears every authentic message, in order, on the calling thread; {@link Message.End} comes last, if at all
     */
    Ending perform(Job job, Consumer<Message> listener);

    @Override
    void close();
}
