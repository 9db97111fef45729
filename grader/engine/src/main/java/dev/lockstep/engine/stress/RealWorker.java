package dev.lockstep.engine.stress;

import dev.lockstep.engine.Worker;
import dev.lockstep.engine.WorkerFailedException;
import dev.lockstep.engine.Workers.Action;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A worker on a real thread. */
final class RealWorker implements Worker {

    private final Thread thread;
    private final Supervision supervision;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile @Nullable Throwable failure;
    private boolean thrown;

    RealWorker(Thread.Builder builder, Supervision supervision, Action action) {
        this.supervision = supervision;
        thread = builder.unstarted(() -> perform(action));
    }

    private void perform(Action action) {
        try {
            action.run();
        } catch (Throwable thrown) {
            failure = thrown;
        } finally {
            end.countDown();
        }
    }

    /** What its author calls it. */
    String words() {
        return thread.getName();
    }

    void begin() {
        thread.start();
    }

    @Override
    public void settle() {
        Settling settling = new Settling(thread);
        while (!ended() && !settling.settled()) {
            awaitEnd(Settling.PAUSE);
        }
    }

    @Override
    public boolean ended() {
        return end.getCount() == 0;
    }

    @Override
    public boolean waits() {
        return !supervision.endsOrStandsStill(this);
    }

    @Override
    public void interrupt() {
        thread.interrupt();
    }

    @Override
    public void join() {
        supervision.awaitEndOf(this);
        throwFailure();
    }

    /** Waits for the end, at most for {@code patience}. */
    boolean awaitEnd(Duration patience) {
        try {
            return end.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            // Only the code under test can have interrupted the test's thread; it must not disturb the test.
            return ended();
        }
    }

    /** Throws what its action threw, unless that has been thrown before. */
    void throwNewFailure() {
        if (!thrown) {
            throwFailure();
        }
    }

    private void throwFailure() {
        thrown = true;
        WorkerFailedException.rethrow(failure);
    }
}
