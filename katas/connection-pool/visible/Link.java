import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** A connection that notices when two use it at the same time. */
final class Link {

    private final AtomicBoolean inUse = new AtomicBoolean();

    static List<Link> links(int count) {
        var links = new ArrayList<Link>();
        for (int i = 0; i < count; i++) {
            links.add(new Link());
        }
        return links;
    }

    /** Does something with this connection while nobody else may. */
    Link query(Runnable something) {
        assertTrue(inUse.compareAndSet(false, true), "a connection is used by two at the same time");
        try {
            something.run();
        } finally {
            inUse.set(false);
        }
        return this;
    }

    Link query() {
        return query(Thread::yield);
    }
}
