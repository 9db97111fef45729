package dev.lockstep.engine.junit;

import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.explore.Settings;

/** What a test throws whose schedule a person is to choose: carries what can be played. */
public final class Playable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Body body;
    private final transient Settings settings;

    Playable(Body body, Settings settings) {
        super("to be played, not to be run");
        this.body = body;
        this.settings = settings;
    }

    /** What is run under the schedule. */
    public Body body() {
        return body;
    }

    /** How it would be explored. */
    public Settings settings() {
        return settings;
    }
}
