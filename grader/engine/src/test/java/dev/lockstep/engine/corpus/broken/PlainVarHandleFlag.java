package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A message with a flag that is written and read through a VarHandle, but in plain mode.
 *
 * <p>Plain {@code set} and {@code get} order nothing: a reader that sees the flag may still see the old text, and both
 * the flag and the text are accessed by two threads with no edge between.
 */
@Finds(Cause.DATA_RACE)
@SuppressWarnings("UnusedVariable")
public final class PlainVarHandleFlag implements Program {
    private static final class Message {
        private static final VarHandle READY;

        static {
            try {
                READY = MethodHandles.lookup().findVarHandle(Message.class, "ready", boolean.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        private String text = "";

        private boolean ready;

        void write(String news) {
            text = news;
            READY.set(this, true);
        }

        String read() {
            return (boolean) READY.get(this) ? text : "nothing yet";
        }
    }

    @Override
    public void run() throws InterruptedException {
        var message = new Message();
        var seen = new AtomicReference<String>();
        var writer = new Thread(() -> message.write("dinner is ready"));
        var reader = new Thread(() -> seen.set(message.read()));
        writer.start();
        reader.start();
        writer.join();
        reader.join();
        assertFalse(seen.get().isEmpty());
    }
}
