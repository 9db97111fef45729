package dev.lockstep.web.serve;

import dev.lockstep.core.compile.Diagnosis;
import dev.lockstep.core.grading.Plays;
import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.core.sandbox.SandboxException;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.grading.Backoff;
import dev.lockstep.web.storage.StorageException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Grading in the server's own process. It is got ready while the first page is looked at already, and tried again as long as that
 * does not work. Thread-safe.
 */
final class GradingHere implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GradingHere.class);

    private final Opening opening;
    private final Backoff backoff;
    private final Thread opener =
            Thread.ofPlatform().name("getting ready to grade").unstarted(this::openAtLast);
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile State state = new State.Opening();

    /** What grades, once it is ready. */
    interface Tools {

        /** What the compiler says of what somebody is typing. */
        Diagnosis diagnosis(PublicKata kata, List<SourceFile> files);

        /** Where one can be the scheduler. */
        Plays plays();

        /** Why nothing is graded at present, for everybody; empty if all is well. */
        Optional<String> trouble();

        /**
         * Begins no more gradings, and ends.
         *
         * @param patience how long to wait for those that there are
         */
        void close(Duration patience);
    }

    /** Gets the tools ready. */
    @FunctionalInterface
    interface Opening {
        Tools open() throws IOException;
    }

    private sealed interface State {

        record Opening() implements State {}

        record Failed(String why) implements State {}

        record Ready(Tools tools) implements State {}
    }

    GradingHere(Opening opening, Backoff backoff) {
        this.opening = opening;
        this.backoff = backoff;
    }

    void start() {
        opener.start();
    }

    private void openAtLast() {
        Duration wait = backoff.first();
        while (!isOpened(wait) && !isClosedWithin(wait)) {
            wait = backoff.after(wait);
        }
    }

    private boolean isOpened(Duration wait) {
        try {
            state = new State.Ready(opening.open());
            return true;
        } catch (Throwable e) { // whatever it is: without this thread, nothing would ever be graded
            state = new State.Failed(words(e));
            LOG.error("Nothing can be graded: {} It is tried again in {} s.", e.getMessage(), wait.toSeconds(), e);
            return false;
        }
    }

    /** Without a word of this machine's insides. */
    private static String words(Throwable e) {
        return switch (e) {
            case StorageException _ -> "the database cannot be used";
            case SandboxException _ -> "the sandbox cannot be started";
            default -> "the grader cannot be started";
        };
    }

    private boolean isClosedWithin(Duration wait) {
        try {
            return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** What the compiler says of what somebody is typing. */
    Diagnosis diagnosis(PublicKata kata, List<SourceFile> files) {
        return state instanceof State.Ready(Tools tools)
                ? tools.diagnosis(kata, files)
                : new Diagnosis.Unknown("the compiler is not ready");
    }

    /** Where one can be the scheduler; nowhere until all is ready. */
    Optional<Plays> plays() {
        return state instanceof State.Ready(Tools tools) ? Optional.of(tools.plays()) : Optional.empty();
    }

    /** Why nothing is graded at present, for everybody; empty if all is well, or soon will be. */
    Optional<String> trouble() {
        return switch (state) {
            case State.Opening() -> Optional.empty();
            case State.Failed(String why) -> Optional.of(why);
            case State.Ready(Tools tools) -> tools.trouble();
        };
    }

    /** Waits for a try that goes on at the moment. */
    @Override
    public void close() {
        close(Duration.ZERO);
    }

    /** The same, after waiting for so long at most for what is being graded. */
    void close(Duration patience) {
        closing.countDown();
        try {
            opener.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (state instanceof State.Ready(Tools tools)) {
            state = new State.Failed(
                    "the server is being stopped"); // pages are still there, and must not ask what is closed
            tools.close(patience);
        }
    }
}
