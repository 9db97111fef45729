package dev.lockstep.bench;

import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.explore.Exploration;
import dev.lockstep.engine.explore.Settings;
import java.time.Duration;
import java.time.Instant;

/** The main class of a process that checks one body under 1,000 schedules: {@code SCENARIO NANOS}, when it was started, since 1970. */
final class CheckProcess {

    private static final int SCHEDULES = 1_000;

    private CheckProcess() {}

    static void main(String[] arguments) throws ReflectiveOperationException {
        Instant begun = Instant.now();
        Instant started = Instant.ofEpochSecond(0, Long.parseLong(arguments[1]));
        FirstRun body = new FirstRun(
                LockstepProcess.rewritten(Scenario.valueOf(arguments[0]).right()));
        new Exploration(body, Settings.USUAL.withBudget(0, SCHEDULES)).run();
        new Check(
                        Duration.between(started, begun),
                        Duration.between(begun, body.secondBegun),
                        Duration.between(body.secondBegun, Instant.now()))
                .print();
    }

    /** A body that notes when it is run for the second time. */
    private static final class FirstRun implements Body {

        private final Body body;
        private int runs;
        private Instant secondBegun = Instant.EPOCH;

        private FirstRun(Body body) {
            this.body = body;
        }

        @Override
        public void run() throws Throwable {
            if (++runs == 2) {
                secondBegun = Instant.now();
            }
            body.run();
        }
    }
}
