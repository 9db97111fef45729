import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;

/** What the lock protects. It notices when somebody is there who should not be. */
final class Room {

    private final AtomicInteger readers = new AtomicInteger();
    private final AtomicInteger writers = new AtomicInteger();

    void read(Runnable something) {
        readers.incrementAndGet();
        assertEquals(0, writers.get(), "a reader and a writer have the lock at the same time");
        something.run();
        readers.decrementAndGet();
    }

    void write(Runnable something) {
        assertEquals(1, writers.incrementAndGet(), "two writers have the lock at the same time");
        assertEquals(0, readers.get(), "a writer and a reader have the lock at the same time");
        something.run();
        writers.decrementAndGet();
    }
}
