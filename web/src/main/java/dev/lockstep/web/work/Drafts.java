package dev.lockstep.web.work;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Each learner's draft of each kata, and what it was before. Thread-safe. */
public final class Drafts {

    private final Storage storage;
    private final InstantSource clock;
    private final DraftListener listener;

    public Drafts(Storage storage, InstantSource clock) {
        this(storage, clock, DraftListener.NOBODY);
    }

    public Drafts(Storage storage, InstantSource clock, DraftListener listener) {
        this.storage = storage;
        this.clock = clock;
        this.listener = listener;
    }

    /** The draft as it was saved last; empty if there never was one. */
    public Optional<Draft> find(LearnerId learner, String kata) {
        return storage.read(handle -> find(handle, learner, kata));
    }

    /**
     * Saves a draft, unless it was changed since {@code base}. Saving the same again changes nothing and is no conflict: an answer
     * may have been lost.
     *
     * @param base the version that was edited; 0 if there was none
     * @throws DraftClosedException if it is too late
     */
    public Saving save(LearnerId learner, String kata, List<SourceFile> files, long base) {
        return storage.write(handle -> {
            Optional<Draft> current = find(handle, learner, kata);
            if (current.isPresent() && current.get().files().equals(files)) {
                return new Saving.Saved(current.get().version());
            }
            if (current.isPresent() && current.get().version() != base) {
                return new Saving.Conflict(current.get());
            }
            current.ifPresent(draft -> FormerDrafts.keepNowAndThen(handle, learner, kata, draft));
            return put(handle, learner, kata, files, current);
        });
    }

    /**
     * Puts other files in the place of the draft, whatever it is: the starter, or those of an earlier submission. What was there is
     * kept, and can be {@linkplain #restore restored} by its version.
     *
     * @return the draft that was there before; empty if there was none
     */
    public Optional<Draft> replace(LearnerId learner, String kata, List<SourceFile> files) {
        return storage.write(handle -> replace(handle, learner, kata, files));
    }

    private Optional<Draft> replace(Handle handle, LearnerId learner, String kata, List<SourceFile> files) {
        while (true) {
            Optional<Draft> before = find(handle, learner, kata);
            before.ifPresent(draft -> FormerDrafts.keep(handle, learner, kata, draft));
            if (put(handle, learner, kata, files, before) instanceof Saving.Saved) {
                return before;
            } // else another save came first: it, too, is replaced
        }
    }

    /** Makes a former version the draft again; empty if that version was not kept. */
    public Optional<Draft> restore(LearnerId learner, String kata, long version) {
        return storage.write(handle -> FormerDrafts.find(handle, learner, kata, version)
                .flatMap(former -> {
                    replace(handle, learner, kata, former.files());
                    return find(handle, learner, kata);
                }));
    }

    /**
     * Versions that were kept, the newest first, without the one that is current. Not all are: see the package's {@code FormerDrafts}.
     *
     * @param skipped how many newer ones to leave out
     * @param most how many to answer at most
     */
    public List<Draft> former(LearnerId learner, String kata, int skipped, int most) {
        return storage.read(handle -> FormerDrafts.list(handle, learner, kata, skipped, most));
    }

    private static Optional<Draft> find(Handle handle, LearnerId learner, String kata) {
        return handle.createQuery(
                        "select version, files, saved_at from draft where learner = :learner and kata = :kata")
                .bind("learner", learner.text())
                .bind("kata", kata)
                .map((row, _) -> FormerDrafts.draft(row))
                .findOne();
    }

    /** One statement decides: of two that come at the same moment, one sees that it was too late. */
    private Saving put(Handle handle, LearnerId learner, String kata, List<SourceFile> files, Optional<Draft> before) {
        long base = before.map(Draft::version).orElse(0L);
        Instant now = Instant.ofEpochMilli(clock.millis());
        int changed = handle.createUpdate("""
                        insert into draft (learner, kata, version, files, saved_at)
                        values (:learner, :kata, 1, :files, :now)
                        on conflict (learner, kata) do update
                        set version = draft.version + 1, files = excluded.files, saved_at = excluded.saved_at
                        where draft.version = :base""")
                .bind("learner", learner.text())
                .bind("kata", kata)
                .bind("files", SourcesJson.write(files))
                .bind("now", now.toEpochMilli())
                .bind("base", base)
                .execute();
        if (changed != 1) {
            return new Saving.Conflict(find(handle, learner, kata).orElseThrow());
        }
        listener.saved(handle, learner, kata, before, new Draft(base + 1, files, now));
        return new Saving.Saved(base + 1);
    }
}
