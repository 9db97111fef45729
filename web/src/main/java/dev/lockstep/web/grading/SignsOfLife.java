package dev.lockstep.web.grading;

import dev.lockstep.web.operate.WorkerEntry;
import dev.lockstep.web.operate.WorkerRegister;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.storage.StorageException;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a worker says of itself to whoever looks after the installation. Thread-safe. */
final class SignsOfLife {

    private static final Logger LOG = LoggerFactory.getLogger(SignsOfLife.class);

    private final WorkerRegister register;
    private final InstantSource clock;
    private final String name;
    private final WorkerSettings settings;
    private final Instant startedAt;

    /**
     * @param name of the worker; no other one has it
     */
    SignsOfLife(Storage storage, String name, WorkerSettings settings) {
        this.register = new WorkerRegister(storage);
        this.clock = storage.clock();
        this.name = name;
        this.settings = settings;
        this.startedAt = clock.instant();
    }

    /**
     * It lives.
     *
     * @param running how many gradings it has
     * @param takesJobs whether it would begin another one
     */
    void give(int running, boolean takesJobs) {
        try {
            register.put(new WorkerEntry(
                    name,
                    settings.version().words(),
                    settings.gradingsAtOnce(),
                    running,
                    takesJobs,
                    settings.isolation(),
                    startedAt,
                    clock.instant()));
        } catch (StorageException e) {
            LOG.debug("nobody could be told that this worker lives", e);
        }
    }

    /** It has ended, and gives none any more. */
    void end() {
        try {
            register.remove(name);
        } catch (StorageException e) {
            LOG.debug("nobody could be told that this worker has ended", e);
        }
    }
}
