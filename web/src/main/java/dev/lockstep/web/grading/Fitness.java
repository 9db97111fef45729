package dev.lockstep.web.grading;

import dev.lockstep.core.grading.GraderVersion;
import java.util.Optional;

/** Whether a worker may grade for an installation, which may change while it works. Thread-safe. */
final class Fitness {

    private final Installation installation;
    private final GraderVersion version;
    private final boolean takesStrangers;

    Fitness(Installation installation, WorkerSettings settings) {
        this.installation = installation;
        this.version = settings.version();
        this.takesStrangers = settings.takesStrangers();
    }

    /**
     * Why it may not.
     *
     * @param log for whoever looks after it
     * @param words for everybody
     */
    record Unfit(String log, String words) {}

    /** Why it may not grade at present; empty if it may. */
    Optional<Unfit> look() {
        if (!installation.wants(version)) {
            return Optional.of(new Unfit(
                    "its grader is %s, and this installation's is %s. Start it from the same build, on the same JDK."
                            .formatted(version.words(), installation.words()),
                    "another version of Lockstep grades here"));
        }
        if (!takesStrangers && installation.isForStrangers()) {
            return Optional.of(new Unfit(
                    "people sign in to the server of this database, and the sandbox here is not safe for strangers' code. \"doctor\" says what is missing.",
                    "the sandbox is not safe for strangers' code"));
        }
        return Optional.empty();
    }
}
