package dev.lockstep.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("grading in the server's own process")
class GradingHereTest {

    private static final PublicKata KATA = PublicKata.of(World.kata("race-free-counter"));

    private final SynchronousQueue<Try> tries = new SynchronousQueue<>();
    private final Fake fake = new Fake();
    private final GradingHere grading =
            new GradingHere(this::open, new Backoff(Duration.ofMillis(1), Duration.ofMillis(2)));

    /** What comes of a try to get ready. */
    private interface Try {
        GradingHere.Tools end() throws IOException;
    }

    private GradingHere.Tools open() throws IOException {
        try {
            return tries.take().end();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Fake implements GradingHere.Tools {

        private boolean closed;
        private Optional<String> trouble = Optional.empty();

        @Override
        public Diagnosis diagnosis(PublicKata kata, List<SourceFile> files) {
            return new Diagnosis.Clean();
        }

        @Override
        public Plays plays() {
            throw new AssertionError("nobody plays here");
        }

        @Override
        public Optional<String> trouble() {
            return trouble;
        }

        @Override
        public void close(Duration patience) {
            closed = true;
        }
    }

    /** When this returns, what came of the try before is known. */
    private void next(Try end) throws InterruptedException {
        tries.put(end);
    }

    private static Try failing(Throwable e) {
        return () -> {
            switch (e) {
                case Error error -> throw error;
                case RuntimeException exception -> throw exception;
                default -> throw new IOException(e);
            }
        };
    }

    @Test
    void isTriedAgainWhateverWentWrongAndSaysWhyMeanwhile() throws InterruptedException {
        grading.start();
        assertEquals(Optional.empty(), grading.trouble(), "it takes a moment");
        assertInstanceOf(Diagnosis.Unknown.class, grading.diagnosis(KATA, List.of()));
        next(failing(new SandboxException("/secret/path")));
        next(() -> {
            assertEquals(Optional.of("the sandbox cannot be started"), grading.trouble());
            throw new StorageException("host and port", new IOException());
        });
        next(() -> {
            assertEquals(Optional.of("the database cannot be used"), grading.trouble());
            throw new NoClassDefFoundError("/secret/path");
        });
        next(failing(new IOException("/secret/path")));
        next(() -> {
            assertEquals(Optional.of("the grader cannot be started"), grading.trouble());
            return fake;
        });
        while (grading.trouble().isPresent()) {
            Thread.onSpinWait();
        }
        assertInstanceOf(Diagnosis.Clean.class, grading.diagnosis(KATA, List.of()));
        fake.trouble = Optional.of("something else");
        assertEquals(Optional.of("something else"), grading.trouble());
        grading.close();
        assertTrue(fake.closed);
    }

    @Test
    void isTriedNoMoreWhenTheServerEnds() throws InterruptedException {
        GradingHere patient = new GradingHere(this::open, new Backoff(Duration.ofHours(1), Duration.ofHours(1)));
        patient.start();
        next(failing(new SandboxException("on purpose")));
        patient.close();
        assertFalse(fake.closed);
    }

    @Test
    void needNotHaveBegunToBeEnded() {
        grading.close();
        assertFalse(fake.closed);
    }
}
