package dev.lockstep.core.mutation;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What each operator changes and what it leaves alone; the ends of critical sections have a test of their own. */
@DisplayName("An operator")
class OperatorsTest {

    @Test
    @DisplayName("leaves synchronized out, of methods and of blocks, and never where it is only a word")
    void synchronizedIsDropped() throws Exception {
        Differences.assertOf(Operator.DROP_SYNCHRONIZED, """
                class C {
                    /* synchronized */ @Deprecated /* synchronized */ synchronized void add() {}
                    void remove() {
                        String s = "synchronized (this) {}";
                        synchronized (this) {
                            s = s + 1;
                        }
                    }
                }
                """, """
                drop-synchronized/C.add/1 line 2
                -     /* synchronized */ @Deprecated /* synchronized */ synchronized void add() {}
                +     /* synchronized */ @Deprecated /* synchronized */ void add() {}
                drop-synchronized/C.remove/1 line 5
                -         synchronized (this) {
                +         {
                """);
    }

    @Test
    @DisplayName("leaves volatile out")
    void volatileIsDropped() throws Exception {
        Differences.assertOf(Operator.DROP_VOLATILE, """
                class C {
                    private volatile boolean isDone;
                    int plain;
                    static class D { volatile int e; }
                }
                """, """
                drop-volatile/C.isDone/1 line 2
                -     private volatile boolean isDone;
                +     private boolean isDone;
                drop-volatile/C.D.e/1 line 4
                -     static class D { volatile int e; }
                +     static class D { int e; }
                """);
    }

    @Test
    @DisplayName("makes an if of a while around a wait, and of no other loop")
    void whileBecomesIf() throws Exception {
        Differences.assertOf(Operator.WHILE_TO_IF, """
                class C {
                    boolean free;
                    synchronized void await() throws InterruptedException {
                        while (!free) { // while
                            wait();
                        }
                        while (!free)
                            Thread.onSpinWait();
                        int i = 0;
                        while (i < 3) {
                            i++;
                        }
                        while (i < 5) {
                            Runnable r = Thread::yield;
                            Runnable s = () -> Thread.yield();
                            i++;
                        }
                    }
                }
                """, """
                while-to-if/C.await/1 line 4
                -         while (!free) { // while
                +         if (!free) { // while
                while-to-if/C.await/2 line 7
                -         while (!free)
                +         if (!free)
                """);
    }

    @Test
    @DisplayName("wakes one thread instead of all")
    void notifyAllBecomesNotify() throws Exception {
        Differences.assertOf(Operator.NOTIFY_ALL_TO_NOTIFY, """
                class C {
                    java.util.concurrent.locks.Condition c;
                    synchronized void wake() {
                        this.notifyAll();
                        notifyAll();
                        c . signalAll();
                        c.signal();
                        notify();
                    }
                }
                """, """
                notify-all-to-notify/C.wake/1 line 4
                -         this.notifyAll();
                +         this.notify();
                notify-all-to-notify/C.wake/2 line 5
                -         notifyAll();
                +         notify();
                notify-all-to-notify/C.wake/3 line 6
                -         c . signalAll();
                +         c . signal();
                """);
    }

    @Test
    @DisplayName("leaves calls out that others wait for: unlock, release and whatever wakes")
    void callsAreDropped() throws Exception {
        String source = """
                class C {
                    java.util.concurrent.locks.Lock lock;
                    java.util.concurrent.Semaphore permits;
                    void act() {
                        lock.lock();
                        try {
                            if (permits.tryAcquire()) permits.release();
                        } finally {
                            lock.unlock();
                        }
                        synchronized (this) { notify(); }
                    }
                }
                """;
        Differences.assertOf(Operator.DROP_UNLOCK, source, """
                drop-unlock/C.act/1 line 9
                -             lock.unlock();
                +             ;
                """);
        Differences.assertOf(Operator.DROP_RELEASE, source, """
                drop-release/C.act/1 line 7
                -             if (permits.tryAcquire()) permits.release();
                +             if (permits.tryAcquire()) ;
                """);
        Differences.assertOf(Operator.DROP_SIGNAL, source, """
                drop-signal/C.act/1 line 11
                -         synchronized (this) { notify(); }
                +         synchronized (this) { ; }
                """);
    }

    @Test
    @DisplayName("takes two locks in the other order, whether they are monitors or objects, and not twice the same")
    void lockOrderIsSwapped() throws Exception {
        Differences.assertOf(Operator.SWAP_LOCK_ORDER, """
                class C {
                    java.util.concurrent.locks.Lock a, b, c;
                    void act() {
                        synchronized (a) {
                            synchronized (b) { a = null; }
                            b = null;
                        }
                        a.lock();
                        b.lock();
                        b.unlock();
                        a.lock();
                        try {
                            c.lock();
                            c.lock();
                        } finally {
                            a.unlock();
                        }
                    }
                }
                """, """
                swap-lock-order/C.act/1 line 4
                -         synchronized (a) {
                -             synchronized (b) { a = null; }
                +         synchronized (b) {
                +             synchronized (a) { a = null; }
                swap-lock-order/C.act/2 line 8
                -         a.lock();
                          b.lock();
                +         a.lock();
                swap-lock-order/C.act/3 line 11
                -         a.lock();
                +         c.lock();
                          try {
                -             c.lock();
                +             a.lock();
                """);
    }

    @Test
    @DisplayName("swaps two calls that follow each other, and nothing else")
    void callsAreSwapped() throws Exception {
        Differences.assertOf(Operator.SWAP_CALLS, """
                class C extends Thread {
                    C() {
                        super();
                        one();
                    }
                    void one() {}
                    void two() {
                        one();
                        one();
                        int i = 0;
                        one();
                        interrupt();
                    }
                }
                """, """
                swap-calls/C.two/1 line 11
                -         one();
                          interrupt();
                +         one();
                """);
    }

    @Test
    @DisplayName("leaves a lock out, where it is taken and where it is given back")
    void locksAreDropped() throws Exception {
        Differences.assertOf(Operator.DROP_LOCK, """
                class C {
                    java.util.concurrent.locks.ReadWriteLock locks;
                    java.util.concurrent.locks.Lock lock;
                    int n;
                    void act() {
                        locks.readLock().lock();
                        try {
                            n++;
                        } finally {
                            locks.readLock().unlock();
                        }
                        lock.lock();
                        try {
                            n++;
                        } finally {
                            locks.readLock().unlock();
                        }
                    }
                }
                """, """
                drop-lock/C.act/1 line 6
                -         locks.readLock().lock();
                          try {
                              n++;
                          } finally {
                -             locks.readLock().unlock();
                +             ;
                """);
    }
}
