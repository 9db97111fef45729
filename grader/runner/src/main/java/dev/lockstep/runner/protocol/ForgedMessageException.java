package dev.lockstep.runner.protocol;

import java.io.IOException;

/** Thrown when something else than the runner wrote to the stream of messages. */
public final class ForgedMessageException extends IOException {

    public ForgedMessageException(String message) {
        super(message);
    }
}
