package dev.lockstep.engine.simulation;

import java.time.Duration;

/** What rewritten code calls instead of the methods of {@link Thread} that wait or give way; the last argument says where. */
public final class WaitHooks {

    private static final int SPINS_PER_POINT = 64;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private WaitHooks() {}

    /** Stands for {@link Thread#join()}. */
    public static void join(Thread thread, int site) throws InterruptedException {
        joinNanos(thread, SimThread.NO_DEADLINE, site);
    }

    /** Stands for {@link Thread#join(long)}. */
    public static void join(Thread thread, long millis, int site) throws InterruptedException {
        checkNotNegative(millis);
        joinNanos(thread, millis == 0 ? SimThread.NO_DEADLINE : nanosOf(millis, 0), site);
    }

    /** Stands for {@link Thread#join(long, int)}. */
    public static void join(Thread thread, long millis, int nanos, int site) throws InterruptedException {
        checkNotNegative(millis);
        boolean forEver = millis == 0 && nanos == 0;
        joinNanos(thread, forEver ? SimThread.NO_DEADLINE : nanosOf(millis, nanos), site);
    }

    /** Stands for {@link Thread#join(Duration)}. */
    public static boolean join(Thread thread, Duration duration, int site) throws InterruptedException {
        SimThread self = ThreadHooks.on(thread, site);
        self.simulation.point(self, site);
        SimThread target = self.simulation.threadOf(thread);
        if (target == null) {
            self.simulation.parking.notStarted(self);
            throw new IllegalThreadStateException("Thread not started");
        }
        long nanos = nanosOf(duration);
        if (nanos <= 0 && !ThreadStateHooks.sees(self, target).ended()) {
            return false;
        }
        return self.simulation.parking.join(self, target, nanos);
    }

    private static void joinNanos(Thread thread, long nanos, int site) throws InterruptedException {
        SimThread self = ThreadHooks.on(thread, site);
        self.simulation.point(self, site);
        SimThread target = self.simulation.threadOf(thread);
        if (target != null) {
            self.simulation.parking.join(self, target, nanos);
        } else {
            self.simulation.parking.notStarted(self);
            self.simulation.parking.throwIfInterrupted(self);
        }
    }

    /** Waits for the end of {@code thread}, whoever interrupts. */
    public static void awaitEnd(Thread thread) {
        SimThread self = ThreadHooks.here();
        SimThread target = self.simulation.threadOf(thread);
        if (target != null) {
            self.simulation.parking.awaitEnd(self, target);
        }
    }

    /** Waits until {@code thread} has ended or can get no further by itself. */
    public static void settle(Thread thread) {
        SimThread self = ThreadHooks.here();
        SimThread target = self.simulation.threadOf(thread);
        if (target != null) {
            self.simulation.parking.settle(self, target);
        }
    }

    /** Waits until {@code thread} has ended, or no thread but this one could do anything any more. */
    public static void awaitStandstill(Thread thread) {
        SimThread self = ThreadHooks.here();
        SimThread target = self.simulation.threadOf(thread);
        if (target != null) {
            self.simulation.parking.awaitStandstill(self, target);
        }
    }

    /** Stands for {@link Thread#sleep(long)}. */
    public static void sleep(long millis, int site) throws InterruptedException {
        checkNotNegative(millis);
        sleepNanos(nanosOf(millis, 0), site);
    }

    /** Stands for {@link Thread#sleep(long, int)}. */
    public static void sleep(long millis, int nanos, int site) throws InterruptedException {
        checkNotNegative(millis);
        sleepNanos(nanosOf(millis, nanos), site);
    }

    /** Stands for {@link Thread#sleep(Duration)}. */
    public static void sleep(Duration duration, int site) throws InterruptedException {
        sleepNanos(Math.max(0, nanosOf(duration)), site);
    }

    private static void checkNotNegative(long millis) {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
    }

    private static void sleepNanos(long nanos, int site) throws InterruptedException {
        SimThread self = ThreadHooks.at(site);
        self.simulation.parking.sleep(self, nanos);
    }

    /** Stands for {@link Thread#yield()}. */
    public static void giveWay(int site) {
        SimThread self = Simulation.current();
        if (self != null) {
            self.simulation.yielded(self);
            self.simulation.point(self, site == 0 ? self.site : site);
        }
    }

    /** Stands for {@link Thread#onSpinWait()}: the JDK's own classes spin a while before they park, which shows nothing new. */
    public static void spin(int site) {
        SimThread self = Simulation.current();
        if (self != null && (site != 0 || ++self.spins % SPINS_PER_POINT == 0)) {
            giveWay(site);
        }
    }

    private static long nanosOf(long millis, int nanos) {
        if (millis >= Long.MAX_VALUE / NANOS_PER_MILLI - 1) {
            return Long.MAX_VALUE - 1;
        }
        return millis * NANOS_PER_MILLI + nanos;
    }

    private static long nanosOf(Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException _) {
            return duration.isNegative() ? -1 : Long.MAX_VALUE - 1;
        }
    }
}
