package dev.lockstep.web.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The clock of a database: that of its server, or, where it is a file, that of this machine, which all have who can open it. */
sealed interface Time extends AutoCloseable {

    InstantSource clock();

    @Override
    void close();

    static Time of(DatabaseUrl url, Storage storage) {
        return switch (url) {
            case DatabaseUrl.Sqlite _ -> new Here();
            case DatabaseUrl.Postgresql _ -> There.of(storage);
        };
    }

    /** This machine's. */
    record Here() implements Time {

        @Override
        public InstantSource clock() {
            return InstantSource.system();
        }

        @Override
        public void close() {}
    }

    /** The server's, which is looked at now and then. */
    record There(DatabaseClock clock, ScheduledExecutorService looks) implements Time {

        private static final Logger LOG = LoggerFactory.getLogger(Time.class);

        private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

        /** A smaller difference is of no interest to somebody who reads a log. */
        private static final Duration WORTH_A_WORD = Duration.ofSeconds(2);

        static There of(Storage storage) {
            DatabaseClock clock = new DatabaseClock(() -> ask(storage), System::nanoTime);
            warn(Duration.between(Instant.now(), clock.instant()));
            ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("the database's clock").factory());
            long every = LOOK_EVERY.toMillis();
            var _ = looks.scheduleWithFixedDelay(() -> look(clock), every, every, TimeUnit.MILLISECONDS);
            return new There(clock, looks);
        }

        /** Only PostgreSQL has a clock to be asked. */
        private static Instant ask(Storage storage) {
            return storage.read(handle -> handle.createQuery("select clock_timestamp()")
                    .mapTo(Instant.class)
                    .one());
        }

        private static void look(DatabaseClock clock) {
            try {
                clock.look();
            } catch (StorageException e) {
                LOG.debug("the database did not tell the time", e);
            }
        }

        private static void warn(Duration ahead) {
            if (ahead.abs().compareTo(WORTH_A_WORD) > 0) {
                LOG.warn(
                        "The clock of this machine is {} s {} that of the database, which is the one that counts. Set it right, or this log's times are wrong.",
                        ahead.abs().toSeconds(),
                        ahead.isNegative() ? "ahead of" : "behind");
            }
        }

        @Override
        public void close() {
            looks.shutdownNow();
        }
    }
}
