package dev.lockstep.web.pages.submission;

import dev.lockstep.web.http.EventStream;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.storage.StorageException;
import dev.lockstep.web.work.LiveEvents;
import dev.lockstep.web.work.Submission;
import dev.lockstep.web.work.SubmissionId;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Tells a browser or a program how a submission gets on, until it has ended. Each event has all there is to say: none must not be missed. */
public final class ProgressStream {

    /** Pages take a stream that is silent for 12 seconds for dead, and proxies one that is for a minute. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);

    private final Broadcasts broadcasts;

    /**
     * @param drawer what is told of a submission as it is now
     */
    public ProgressStream(LiveEvents events, Function<SubmissionId, String> drawer) {
        this.broadcasts = new Broadcasts(events, drawer);
    }

    /** Tells the part of a page that changes. */
    static ProgressStream html(Site site) {
        return new ProgressStream(site.events(), id -> html(site, id));
    }

    /** Blocks until the submission has ended or nobody listens any more. */
    public void answer(Context ctx, Submission submission) throws InterruptedException {
        try (Broadcasts.Listening listening = broadcasts.to(submission.id())) {
            tell(EventStream.open(ctx), listening.broadcast());
        } catch (IOException | StorageException _) {
            // Whoever listened is gone, or the database: browsers come back by themselves.
        }
    }

    private static void tell(EventStream stream, Broadcast broadcast) throws IOException, InterruptedException {
        long heard = 0;
        boolean ended = false;
        while (!ended) {
            Optional<Broadcast.News> news = broadcast.after(heard, SIGN_OF_LIFE);
            if (news.isEmpty()) {
                stream.alive();
            } else {
                heard = news.get().number();
                stream.send(heard, news.get().html());
                ended = news.get().isLast();
            }
        }
    }

    private static String html(Site site, SubmissionId id) {
        Submission submission = site.submissions().find(id).orElseThrow();
        return site.templates().text("state", LivePart.of(site, submission));
    }
}
