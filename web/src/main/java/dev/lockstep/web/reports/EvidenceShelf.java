package dev.lockstep.web.reports;

import dev.lockstep.web.work.SubmissionId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Keeps what was read of reports at hand: they are long, and never change. Thread-safe. */
final class EvidenceShelf {

    /** Each takes some kilobytes at most. */
    private static final int MOST = 5_000;

    private final Map<SubmissionId, Evidence> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SubmissionId, Evidence> eldest) {
            return size() > MOST;
        }
    });

    /** That of a submission that was graded. */
    Evidence of(Handle handle, SubmissionId id) {
        Evidence known = kept.get(id);
        if (known != null) {
            return known;
        }
        Evidence read = handle.createQuery("select report from result where submission = :id")
                .bind("id", id.text())
                .mapTo(String.class)
                .findOne()
                .map(Evidence::read)
                .orElse(Evidence.NONE);
        kept.put(id, read);
        return read;
    }
}
