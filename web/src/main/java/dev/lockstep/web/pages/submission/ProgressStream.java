package dev.lockstep.web.pages.submission;

import dev.lockstep.web.http.EventStream;
import dev.lockstep.web.http.Visit;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.storage.StorageException;
import dev.lockstep.web.work.LiveEvents;
import dev.lockstep.web.work.Submission;
import dev.lockstep.web.work.SubmissionId;
import dev.lockstep.web.work.SubmissionState;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Tells a browser how a submission gets on, until it has ended. Each event has all there is to say: none must not be missed. */
final class ProgressStream {

    /** Shorter than the time after which proxies give up a silent connection. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    private final Site site;

    ProgressStream(Site site) {
        this.site = site;
    }

    /** Blocks until the submission has ended or nobody listens any more. */
    void answer(Context ctx, Submission submission) throws InterruptedException {
        Visit visit = Visit.of(ctx);
        BlockingQueue<SubmissionState> states = new LinkedBlockingQueue<>();
        try (LiveEvents.Subscription _ = site.events().watch(submission.id(), states::add)) {
            tell(EventStream.open(ctx), visit, submission.id(), states);
        } catch (IOException | StorageException _) {
            // Whoever listened is gone, or the database: browsers come back by themselves.
        }
    }

    private void tell(EventStream stream, Visit visit, SubmissionId id, BlockingQueue<SubmissionState> states)
            throws IOException, InterruptedException {
        boolean ended = false;
        for (long number = 1; !ended; number++) {
            Optional<SubmissionState> state = newest(states);
            if (state.isEmpty()) {
                stream.alive();
            } else {
                stream.send(number, html(visit, id));
                ended = state.get().isFinal();
            }
        }
    }

    /** The newest state; older ones that nobody has been told of are of no interest. Empty if nothing changes for a while. */
    private static Optional<SubmissionState> newest(BlockingQueue<SubmissionState> states) throws InterruptedException {
        SubmissionState first = states.poll(SIGN_OF_LIFE.toSeconds(), TimeUnit.SECONDS);
        if (first == null) {
            return Optional.empty();
        }
        List<SubmissionState> all = new ArrayList<>(List.of(first));
        states.drainTo(all);
        return Optional.of(all.getLast());
    }

    private String html(Visit visit, SubmissionId id) {
        Submission submission = site.submissions().find(id).orElseThrow();
        return site.templates().text("state", visit, LivePart.of(site, submission));
    }
}
