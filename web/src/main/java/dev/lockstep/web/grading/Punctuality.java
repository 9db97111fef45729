package dev.lockstep.web.grading;

import dev.lockstep.web.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has jobs begun that would wait because the clock was set back after they were added. Thread-safe. */
final class Punctuality {

    private static final Logger LOG = LoggerFactory.getLogger(Punctuality.class);

    private final Storage storage;
    private final Duration mostAhead;

    /**
     * @param mostAhead nobody puts a job off for longer
     */
    Punctuality(Storage storage, Duration mostAhead) {
        this.storage = storage;
        this.mostAhead = mostAhead;
    }

    /** Looks for such jobs; writes only if there are some. */
    void look() {
        Instant now = storage.clock().instant();
        long latest = now.plus(mostAhead).toEpochMilli();
        long late = storage.read(handle -> handle.createQuery(
                        "select count(*) from scheduled_tasks where not picked and execution_time > :latest")
                .bind("latest", latest)
                .mapTo(Long.class)
                .one());
        if (late > 0) {
            LOG.warn("The clock was set back: {} jobs would have had to wait for it.", late);
            storage.change(handle -> handle.createUpdate("""
                            update scheduled_tasks set execution_time = :now
                            where not picked and execution_time > :latest""")
                    .bind("now", now.toEpochMilli())
                    .bind("latest", latest)
                    .execute());
        }
    }
}
