package dev.lockstep.web.people;

import dev.lockstep.web.storage.Secret;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Secrets that let somebody in once, and not for ever. Thread-safe. */
final class OneTimeLinks {

    private final InstantSource clock;

    OneTimeLinks(InstantSource clock) {
        this.clock = clock;
    }

    /** What a link is good for. */
    enum Purpose {
        /** To become the first admin; of nobody yet. */
        SET_UP(Duration.ofDays(1)),
        /** To choose a password. */
        PASSWORD(Duration.ofDays(3));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }

        Duration life() {
            return life;
        }
    }

    /** Makes a set-up link; an earlier one is good for nothing from now on. */
    String setUp(Handle handle) {
        handle.createUpdate("delete from one_time_link where purpose = :purpose")
                .bind("purpose", Purpose.SET_UP.name())
                .execute();
        return insert(handle, Purpose.SET_UP, null);
    }

    /** Makes a link by which somebody chooses a password; an earlier one of theirs is good for nothing from now on. */
    String password(Handle handle, LearnerId learner) {
        revoke(handle, learner);
        return insert(handle, Purpose.PASSWORD, learner.text());
    }

    void revoke(Handle handle, LearnerId learner) {
        handle.createUpdate("delete from one_time_link where learner = :learner")
                .bind("learner", learner.text())
                .execute();
    }

    private String insert(Handle handle, Purpose purpose, @Nullable String learner) {
        String secret = Secret.secret();
        handle.createUpdate("""
            insert into one_time_link (secret_hash, purpose, learner, created_at, expires_at)
            values (:hash, :purpose, :learner, :now, :end)\
            """)
                .bind("hash", Secret.hash(secret))
                .bind("purpose", purpose.name())
                .bind("learner", learner)
                .bind("now", clock.millis())
                .bind("end", clock.instant().plus(purpose.life()).toEpochMilli())
                .execute();
        return secret;
    }

    /** Whether it would let somebody in now. */
    boolean isValid(Handle handle, Purpose purpose, String secret) {
        return handle.createQuery("""
            select count(*) from one_time_link
            where secret_hash = :hash and purpose = :purpose and expires_at > :now\
            """)
                        .bind("hash", Secret.hash(secret))
                        .bind("purpose", purpose.name())
                        .bind("now", clock.millis())
                        .mapTo(Long.class)
                        .one()
                == 1;
    }

    /** Whose link to choose a password it is; empty if it is none, or not any more. */
    Optional<LearnerId> owner(Handle handle, String secret) {
        return handle.createQuery("""
            select learner from one_time_link
            where secret_hash = :hash and purpose = 'PASSWORD' and expires_at > :now\
            """)
                .bind("hash", Secret.hash(secret))
                .bind("now", clock.millis())
                .mapTo(String.class)
                .findOne()
                .map(LearnerId::new);
    }

    /** Uses it up; of two who come at the same moment one gets true. */
    boolean use(Handle handle, Purpose purpose, String secret) {
        return handle.createUpdate("""
            delete from one_time_link
            where secret_hash = :hash and purpose = :purpose and expires_at > :now\
            """)
                        .bind("hash", Secret.hash(secret))
                        .bind("purpose", purpose.name())
                        .bind("now", clock.millis())
                        .execute()
                == 1;
    }
}
