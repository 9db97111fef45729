package dev.lockstep.engine.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** What rewritten code calls instead of asking the machine for the time. */
public final class ClockHooks {

    /** The moment at which every simulation starts: 2024-01-01T00:00:00Z. */
    private static final long START_MILLIS = 1_704_067_200_000L;

    /** What {@link System#nanoTime()} shows then: not zero, which the JDK's own code takes for "not looked yet", as in timed waits for a future. */
    private static final long START_NANO_TIME = 1_000_000_000_000L;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private ClockHooks() {}

    /** Stands for {@link System#nanoTime()}. */
    public static long nanoTime() {
        SimThread thread = Simulation.current();
        return thread == null ? System.nanoTime() : START_NANO_TIME + thread.simulation.timeline.askedByProgram(thread);
    }

    /** The same in the JDK's own code, where no look takes any time. */
    public static long nanoTimeOfJdk() {
        SimThread thread = Simulation.current();
        return thread == null ? System.nanoTime() : START_NANO_TIME + thread.simulation.timeline.askedByJdk(thread);
    }

    /** Stands for {@link System#currentTimeMillis()}. */
    public static long currentTimeMillis() {
        SimThread thread = Simulation.current();
        return thread == null
                ? System.currentTimeMillis()
                : START_MILLIS + thread.simulation.timeline.asked(thread) / NANOS_PER_MILLI;
    }

    /** Stands for {@link Instant#now()}. */
    public static Instant now() {
        SimThread thread = Simulation.current();
        long nanos = thread == null ? System.nanoTime() : thread.simulation.timeline.asked(thread);
        return Instant.ofEpochMilli(START_MILLIS).plusNanos(nanos);
    }

    /** Stands for {@link Clock#systemUTC()}. */
    public static Clock systemUTC() {
        return new VirtualClock(ZoneOffset.UTC);
    }

    /** Stands for {@link Clock#systemDefaultZone()}. */
    public static Clock systemDefaultZone() {
        return new VirtualClock(ZoneId.systemDefault());
    }

    /** Stands for {@link Clock#system}. */
    public static Clock system(ZoneId zone) {
        return new VirtualClock(zone);
    }

    /** Stands for {@link Clock#tickMillis}. */
    public static Clock tickMillis(ZoneId zone) {
        return Clock.tick(system(zone), Duration.ofMillis(1));
    }

    /** Stands for {@link Clock#tickSeconds}. */
    public static Clock tickSeconds(ZoneId zone) {
        return Clock.tick(system(zone), Duration.ofSeconds(1));
    }

    /** Stands for {@link Clock#tickMinutes}. */
    public static Clock tickMinutes(ZoneId zone) {
        return Clock.tick(system(zone), Duration.ofMinutes(1));
    }

    /** Stands for {@link InstantSource#system()}. */
    public static InstantSource instants() {
        return systemUTC();
    }

    private static final class VirtualClock extends Clock {

        private final ZoneId zone;

        VirtualClock(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new VirtualClock(other);
        }

        @Override
        public Instant instant() {
            return now();
        }
    }
}
