package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;

/**
 * Double-checked locking on a field that is not volatile, of an object whose fields are not final.
 *
 * <p>One thread creates the configuration under the lock; the other then reads the reference in the first, unlocked
 * check and goes on to read {@code port}: no happens-before edge leads from the constructor's write to that read, so by
 * the memory model it may see 0 although it sees the object.
 */
@Finds(Cause.UNSAFE_PUBLICATION)
@SuppressWarnings("DoubleCheckedLocking")
public final class DoubleCheckedLocking implements Program {
    private static final class Configuration {
        private String host;
        private int port;

        Configuration() {
            host = "localhost";
            port = 8080;
        }

        int port() {
            return host.isEmpty() ? -1 : port;
        }
    }

    private Configuration configuration;

    private Configuration configuration() {
        if (configuration == null) {
            synchronized (this) {
                if (configuration == null) {
                    configuration = new Configuration();
                }
            }
        }
        return configuration;
    }

    @Override
    public void run() throws InterruptedException {
        var ports = new int[2];
        var left = new Thread(() -> ports[0] = configuration().port());
        var right = new Thread(() -> ports[1] = configuration().port());
        left.start();
        right.start();
        left.join();
        right.join();
        assertEquals(8080, ports[0]);
        assertEquals(8080, ports[1]);
    }
}
