package dev.lockstep.core.mutation;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The ends of a critical section")
class SectionEndsTest {

    @Test
    @DisplayName("may leave the first or the last statement of a synchronized block outside")
    void blocksAreNarrowed() throws Exception {
        Differences.assertOf(Operator.NARROW_SECTION, """
                class C {
                    int n, m;
                    int act() {
                        synchronized (this) {
                            n++;
                            m++;
                            return n;
                        }
                    }
                }
                """, """
                narrow-section/C.act/1 line 4
                +         n++;
                          synchronized (this) {
                -             n++;
                narrow-section/C.act/2 line 6
                -             return n;
                          }
                +         return n;
                """);
    }

    @Test
    @DisplayName("may leave a statement of a synchronized method outside, static or not")
    void methodsAreNarrowed() throws Exception {
        Differences.assertOf(Operator.NARROW_SECTION, """
                class C {
                    static int n, m;
                    static synchronized void act(int i) {
                        if (i < 0) throw new IllegalArgumentException("i = " + i);
                        n++;
                        m++;
                    }
                }
                """, """
                narrow-section/C.act/1 line 3
                -     static synchronized void act(int i) {
                +     static void act(int i) {
                +         synchronized (C.class) {
                          if (i < 0) throw new IllegalArgumentException("i = " + i);
                          n++;
                +         }
                """);
    }

    @Test
    @DisplayName("may leave the first or the last statement under a lock, or a single permit, outside")
    void locksAreNarrowed() throws Exception {
        Differences.assertOf(Operator.NARROW_SECTION, """
                class C {
                    java.util.concurrent.locks.Lock lock;
                    java.util.concurrent.locks.StampedLock stamps;
                    int n, m;
                    void act() {
                        lock.lock();
                        try {
                            n++;
                            m++;
                        } finally {
                            lock.unlock();
                        }
                        long stamp = stamps.writeLock();
                        try {
                            int local = 1;
                            m++;
                        } finally {
                            stamps.unlockWrite(stamp);
                        }
                        int other = 1;
                        try {
                            m++;
                            n++;
                        } finally {
                            lock.unlock();
                        }
                    }
                }
                """, """
                narrow-section/C.act/1 line 6
                +         n++;
                          lock.lock();
                          try {
                -             n++;
                narrow-section/C.act/2 line 8
                -             m++;
                          } finally {
                              lock.unlock();
                          }
                +         m++;
                narrow-section/C.act/3 line 15
                -             m++;
                          } finally {
                              stamps.unlockWrite(stamp);
                          }
                +         m++;
                """);
    }

    @Test
    @DisplayName("may take in a statement that stands before or after it, if that calls something")
    void sectionsAreWidened() throws Exception {
        Differences.assertOf(Operator.WIDEN_SECTION, """
                import java.util.Objects;

                class C {
                    java.util.concurrent.Semaphore permits;
                    int n;
                    void act(Object o) throws InterruptedException {
                        permits.acquire();
                        synchronized (this) {
                            n++;
                        }
                        permits.release();
                        Objects.requireNonNull(o);
                        int local = n;
                        Objects.requireNonNull(o);
                        synchronized (this) {
                            n++;
                        }
                        if (n < local) throw new IllegalStateException("less");
                    }
                }
                """, """
                widen-section/C.act/1 line 7
                -         permits.acquire();
                          synchronized (this) {
                +             permits.acquire();
                widen-section/C.act/2 line 9
                +             permits.release();
                          }
                -         permits.release();
                """);
    }

    @Test
    @DisplayName("stay where they are if what would be moved touches nothing that another thread knows")
    void whatNobodyNoticesStays() throws Exception {
        Differences.assertOf(Operator.NARROW_SECTION, """
                import java.util.Objects;

                class C {
                    private final int capacity = 3;
                    int n;
                    synchronized int act(Object item) {
                        Objects.requireNonNull(item);
                        n++;
                        return capacity;
                    }
                    int other(int i) {
                        synchronized (this) {
                            i = Math.max(i, Integer.MAX_VALUE);
                            n++;
                            return i;
                        }
                    }
                }
                """, "");
    }
}
