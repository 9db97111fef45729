package dev.lockstep.engine.corpus.independent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** A watcher spins until the service is exactly RUNNING, a state the service may enter and leave unseen. */
@Finds(Cause.SPIN)
public class SpinsForAStateAlreadyLeft implements Program {
    private static final int NEW = 0;
    private static final int RUNNING = 1;
    private static final int STOPPED = 2;
    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(SpinsForAStateAlreadyLeft.class, "state", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @SuppressWarnings("unused")
    private int state = NEW;

    private void serve() {
        STATE.setVolatile(this, RUNNING);
        STATE.setVolatile(this, STOPPED);
    }

    private void awaitRunning() {
        while ((int) STATE.getVolatile(this) != RUNNING) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void run() throws Throwable {
        Thread watcher = Thread.ofPlatform().start(this::awaitRunning);
        Thread service = Thread.ofPlatform().start(this::serve);
        service.join();
        watcher.join();
        assertEquals(STOPPED, (int) STATE.getVolatile(this));
    }
}
