package dev.lockstep.web.work;

import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Which hints each learner has taken: one after another, from the first. Thread-safe. */
public final class Hints {

    private final Storage storage;
    private final InstantSource clock;

    public Hints(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /** How many hints of a kata a learner has taken. */
    public int taken(LearnerId learner, String kata) {
        return storage.read(
                handle -> handle.createQuery("select count(*) from hint where learner = :learner and kata = :kata")
                        .bind("learner", learner.text())
                        .bind("kata", kata)
                        .mapTo(Integer.class)
                        .one());
    }

    /** A hint that was taken, counted from 1. */
    public record Taken(int number, Instant at) {}

    /** Those that a learner has taken of a kata, in order. */
    public List<Taken> all(LearnerId learner, String kata) {
        return storage.read(handle -> handle.createQuery("""
                        select number, taken_at from hint where learner = :learner and kata = :kata order by number""")
                .bind("learner", learner.text())
                .bind("kata", kata)
                .map((row, _) -> new Taken(row.getInt("number"), Instant.ofEpochMilli(row.getLong("taken_at"))))
                .list());
    }

    /**
     * Notes that a hint is taken, if those before it are; to take it again changes nothing.
     *
     * @param number counted from 1; the caller knows how many there are
     * @return whether the learner may see it
     */
    public boolean take(LearnerId learner, String kata, int number) {
        int taken = taken(learner, kata);
        if (number < 1 || number > taken + 1) {
            return false;
        }
        storage.change(handle -> handle.createUpdate("""
                        insert into hint (learner, kata, number, taken_at) values (:learner, :kata, :number, :now)
                        on conflict (learner, kata, number) do nothing""")
                .bind("learner", learner.text())
                .bind("kata", kata)
                .bind("number", number)
                .bind("now", clock.millis())
                .execute());
        return true;
    }
}
