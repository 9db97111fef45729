package dev.lockstep.web.interviews;

import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.Draft;
import dev.lockstep.web.work.DraftClosedException;
import dev.lockstep.web.work.DraftListener;
import dev.lockstep.web.work.SourcesJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * How candidates' drafts came about: each version that was saved, where of other drafts only some are kept. Browsers save a second after the
 * last key, and every four while somebody types. Thread-safe.
 */
public final class Recordings implements DraftListener {

    private final Storage storage;

    public Recordings(Storage storage) {
        this.storage = storage;
    }

    @Override
    public void saved(Handle handle, LearnerId learner, String kata, Optional<Draft> before, Draft now) {
        if (!isWorking(handle, learner)) {
            return;
        }
        String former = before.filter(draft -> isRecorded(handle, learner, kata, draft))
                .map(draft -> SourcesJson.write(draft.files()))
                .orElse("");
        Splice splice = Splice.between(former, SourcesJson.write(now.files()));
        handle.createUpdate("""
            insert into recorded_draft (candidate, kata, version, saved_at, kept_before, kept_after, inserted)
            values (:candidate, :kata, :version, :saved, :before, :after, :inserted)\
            """)
                .bind("candidate", learner.text())
                .bind("kata", kata)
                .bind("version", now.version())
                .bind("saved", now.savedAt().toEpochMilli())
                .bind("before", splice.keptBefore())
                .bind("after", splice.keptAfter())
                .bind("inserted", splice.inserted())
                .execute();
    }

    /**
     * Whether it is a candidate who may still write. Holds their invite until the transaction ends: whoever ends their time sees what is
     * saved here, or is seen here.
     */
    private static boolean isWorking(Handle handle, LearnerId learner) {
        int held = handle.createUpdate("""
            update invite set ending_since = ending_since where candidate = :learner and ending_since is null\
            """).bind("learner", learner.text()).execute();
        if (held == 0 && isCandidate(handle, learner)) {
            throw new DraftClosedException();
        }
        return held == 1;
    }

    private static boolean isCandidate(Handle handle, LearnerId learner) {
        return handle.createQuery("select count(*) from invite where candidate = :learner")
                        .bind("learner", learner.text())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /** Always, but for a draft that was there before anything was recorded. */
    private static boolean isRecorded(Handle handle, LearnerId learner, String kata, Draft draft) {
        return handle.createQuery("""
            select count(*) from recorded_draft where candidate = :learner and kata = :kata and version = :version\
            """)
                        .bind("learner", learner.text())
                        .bind("kata", kata)
                        .bind("version", draft.version())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /** All versions of a candidate's draft of a kata, the first one first. */
    public List<Draft> of(LearnerId candidate, String kata) {
        List<Row> rows = storage.read(handle -> handle.createQuery("""
            select version, saved_at, kept_before, kept_after, inserted from recorded_draft
            where candidate = :candidate and kata = :kata order by version\
            """)
                .bind("candidate", candidate.text())
                .bind("kata", kata)
                .map((row, _) -> new Row(
                        row.getLong("version"),
                        Instant.ofEpochMilli(row.getLong("saved_at")),
                        new Splice(row.getInt("kept_before"), row.getInt("kept_after"), row.getString("inserted"))))
                .list());
        return played(rows);
    }

    private record Row(long version, Instant savedAt, Splice splice) {}

    private static List<Draft> played(List<Row> rows) {
        List<Draft> drafts = new ArrayList<>();
        String text = "";
        for (Row row : rows) {
            text = row.splice().appliedTo(text);
            drafts.add(new Draft(row.version(), SourcesJson.read(text), row.savedAt()));
        }
        return drafts;
    }
}
