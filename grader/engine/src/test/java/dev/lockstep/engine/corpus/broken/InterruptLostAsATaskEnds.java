package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.FutureTask;

/**
 * A caller that is interrupted looks once more whether its task has ended, and returns the value if so.
 *
 * <p>The exception had cleared the interrupt status; nobody will ever know of that interrupt.
 */
@Finds(value = Cause.ATOMICITY)
public final class InterruptLostAsATaskEnds implements Program {

    private static String call(FutureTask<String> task) throws Exception {
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            if (task.isDone()) {
                return task.get();
            }
            throw interrupted;
        }
    }

    @Override
    public void run() throws Exception {
        Thread caller = Thread.currentThread();
        var task = new FutureTask<>(() -> {
            caller.interrupt();
            return "done";
        });
        new Thread(task).start();
        boolean noticed = false;
        try {
            call(task);
        } catch (InterruptedException expected) {
            noticed = true;
        }
        assertTrue(noticed | Thread.interrupted(), "the interrupt is lost");
    }
}
