package dev.lockstep.web.work;

import dev.lockstep.web.people.LearnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What drafts were before, in the transaction of a handle.
 *
 * <p>Of somebody who types, one version is kept for each {@link #KEEP_EVERY}. The newest {@value #NEWEST} stay as they are; of those
 * before them the last one of each {@link #THEN_EVERY}, until there are {@value #MOST}. What was sent is a submission, and stays.
 */
final class FormerDrafts {

    static final int NEWEST = 60;
    static final int MOST = 200;
    private static final Duration KEEP_EVERY = Duration.ofSeconds(10);
    private static final Duration THEN_EVERY = Duration.ofMinutes(10);

    private FormerDrafts() {}

    /** Keeps a draft, if none was kept for a while before it. */
    static void keepNowAndThen(Handle handle, LearnerId learner, String kata, Draft draft) {
        boolean isSoon = handle.createQuery("""
                        select count(*) from former_draft
                        where learner = :learner and kata = :kata and saved_at > :since""")
                        .bind("learner", learner.text())
                        .bind("kata", kata)
                        .bind("since", draft.savedAt().minus(KEEP_EVERY).toEpochMilli())
                        .mapTo(Long.class)
                        .one()
                > 0;
        if (!isSoon) {
            keep(handle, learner, kata, draft);
        }
    }

    /** Keeps a draft, and makes room for it. */
    static void keep(Handle handle, LearnerId learner, String kata, Draft draft) {
        handle.createUpdate("""
                        insert into former_draft (learner, kata, version, files, saved_at)
                        values (:learner, :kata, :version, :files, :saved)
                        on conflict (learner, kata, version) do nothing""")
                .bind("learner", learner.text())
                .bind("kata", kata)
                .bind("version", draft.version())
                .bind("files", SourcesJson.write(draft.files()))
                .bind("saved", draft.savedAt().toEpochMilli())
                .execute();
        forget(handle, learner, kata, NEWEST, """
                and exists (select 1 from former_draft later
                            where later.learner = :learner and later.kata = :kata and later.version > former_draft.version
                              and later.saved_at / %1$d = former_draft.saved_at / %1$d)""".formatted(THEN_EVERY.toMillis()));
        forget(handle, learner, kata, MOST, "");
    }

    /** Forgets those beyond the newest {@code kept} of which the further condition is true. */
    private static void forget(Handle handle, LearnerId learner, String kata, int kept, String condition) {
        handle.createUpdate("""
                        delete from former_draft
                        where learner = :learner and kata = :kata
                          and version < (select min(version)
                                         from (select version from former_draft where learner = :learner and kata = :kata
                                               order by version desc limit :kept) newest)
                        """ + condition)
                .bind("learner", learner.text())
                .bind("kata", kata)
                .bind("kept", kept)
                .execute();
    }

    /** Those that were kept, the newest first, from the {@code skipped}-th on. */
    static List<Draft> list(Handle handle, LearnerId learner, String kata, int skipped, int most) {
        return handle.createQuery("""
                        select version, files, saved_at from former_draft
                        where learner = :learner and kata = :kata order by version desc limit :most offset :skipped""")
                .bind("learner", learner.text())
                .bind("kata", kata)
                .bind("most", most)
                .bind("skipped", skipped)
                .map((row, _) -> draft(row))
                .list();
    }

    static Optional<Draft> find(Handle handle, LearnerId learner, String kata, long version) {
        return handle.createQuery("""
                        select version, files, saved_at from former_draft
                        where learner = :learner and kata = :kata and version = :version""")
                .bind("learner", learner.text())
                .bind("kata", kata)
                .bind("version", version)
                .map((row, _) -> draft(row))
                .findOne();
    }

    /** Reads a row with version, files and saved_at. */
    static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getLong("version"),
                SourcesJson.read(row.getString("files")),
                Instant.ofEpochMilli(row.getLong("saved_at")));
    }
}
