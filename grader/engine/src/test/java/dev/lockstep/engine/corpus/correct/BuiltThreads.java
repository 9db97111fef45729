package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Platform and virtual threads come from builders and factories: right, because what they share is guarded by one
 * ReentrantLock.
 */
public final class BuiltThreads implements Program {
    private final Lock lock = new ReentrantLock();
    private final List<String> signatures = new ArrayList<>();

    private void sign() {
        lock.lock();
        try {
            signatures.add(Thread.currentThread().getName());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void run() throws InterruptedException {
        ThreadFactory numbered = Thread.ofPlatform().name("platform-", 1).factory();
        Thread platform = numbered.newThread(this::sign);
        Thread daemon = Thread.ofPlatform().daemon().name("daemon").unstarted(this::sign);
        platform.start();
        daemon.start();
        Thread virtual = Thread.ofVirtual().name("virtual").start(this::sign);
        Thread nameless = Thread.startVirtualThread(this::sign);
        assertTrue(daemon.isDaemon());
        assertTrue(virtual.isVirtual() && virtual.isDaemon());
        for (Thread thread : List.of(platform, daemon, virtual, nameless)) {
            thread.join();
        }
        assertEquals(Set.of("platform-1", "daemon", "virtual", ""), Set.copyOf(signatures));
        assertEquals(4, signatures.size());
    }
}
