package dev.lockstep.web.interviews;

import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.Secret;
import dev.lockstep.web.storage.Storage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What candidates did beside writing: pastes and changes of focus, recorded because they have agreed to that. Thread-safe. */
public final class Facts {

    /** Of one candidate no more are kept: nobody does that much, and what is sent may be anybody's. */
    public static final int MOST = 5_000;

    private final Storage storage;
    private final InstantSource clock;

    public Facts(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /**
     * Adds one that happened just now.
     *
     * @param amount in the unit of its kind
     * @return false if it was not kept, since there are {@value #MOST} already
     * @throws IllegalArgumentException if the amount is less than nothing or beyond {@link Fact#MOST}
     */
    public boolean add(LearnerId candidate, String kata, Fact.Kind kind, long amount) {
        Fact fact = new Fact(kata, clock.instant(), kind, amount);
        return storage.write(handle -> handle.createUpdate("""
            insert into fact (id, candidate, kata, at, kind, amount)
            select :id, :candidate, :kata, :at, :kind, :amount
            where (select count(*) from fact where candidate = :candidate) < :most\
            """)
                        .bind("id", Secret.id())
                        .bind("candidate", candidate.text())
                        .bind("kata", fact.kata())
                        .bind("at", fact.at().toEpochMilli())
                        .bind("kind", fact.kind().name())
                        .bind("amount", fact.amount())
                        .bind("most", MOST)
                        .execute()
                == 1);
    }

    /** All of a candidate, in the order in which they happened. */
    public List<Fact> of(LearnerId candidate) {
        return storage.read(handle -> handle.createQuery(
                        "select kata, at, kind, amount from fact where candidate = :candidate order by at, id")
                .bind("candidate", candidate.text())
                .map((row, _) -> fact(row))
                .list());
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                row.getString("kata"),
                Instant.ofEpochMilli(row.getLong("at")),
                Fact.Kind.valueOf(row.getString("kind")),
                row.getLong("amount"));
    }
}
