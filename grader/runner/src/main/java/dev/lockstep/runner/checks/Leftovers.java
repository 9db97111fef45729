package dev.lockstep.runner.checks;

import dev.lockstep.engine.threads.LiveThreads;
import dev.lockstep.engine.threads.StandstillWatch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The threads that are still alive when a check has ended. */
final class Leftovers {

    private static final Duration LOOK_EVERY = Duration.ofMillis(5);
    private static final Duration CPU_OF_A_THREAD_THAT_STAYS = Duration.ofSeconds(2);

    /** One look is not enough: a thread may have been given work by one that was looked at after it. */
    private static final int LOOKS_AT_IDLE_THREADS = 20;

    private final Thread check;
    private final Duration patience;

    Leftovers(Thread check, Duration patience) {
        this.check = check;
        this.patience = patience;
    }

    /** What became of them. */
    sealed interface Fate {}

    /** They have ended, or will end by themselves. */
    record Gone() implements Fate {}

    /** They will never end, or a pool keeps them for longer than anybody waits. */
    record Stay(List<Thread> threads) implements Fate {}

    /** They were still alive when patience ran out. */
    record Busy(List<Thread> threads) implements Fate {}

    static boolean anyAlive(Thread check) {
        return !alive(check).isEmpty();
    }

    /** Waits until they have ended, or provably never will. */
    Fate await() {
        StandstillWatch watch = new StandstillWatch(() -> alive(check));
        CpuMeter meter = new CpuMeter();
        Pace pace = new Pace();
        int idle = 0;
        long looksLeft = patience.dividedBy(LOOK_EVERY);
        while (looksLeft > 0) {
            List<Thread> alive = alive(check);
            if (alive.isEmpty()) {
                return new Gone();
            }
            idle = alive.stream().allMatch(LiveThreads::isKeptForLong) ? idle + 1 : 0;
            if (idle == LOOKS_AT_IDLE_THREADS) {
                return new Stay(alive);
            }
            Optional<List<Thread>> standing = watch.look();
            if (standing.isPresent()) {
                return new Stay(standing.get());
            }
            if (meter.spent().compareTo(CPU_OF_A_THREAD_THAT_STAYS) > 0) {
                return new Stay(meter.running());
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            looksLeft -= pace.counts() ? 1 : 0;
        }
        return new Busy(alive(check));
    }

    private static List<Thread> alive(Thread check) {
        return LiveThreads.ofProcess().now().stream()
                .filter(thread -> !thread.equals(check) && !LiveThreads.endsByItself(thread))
                .toList();
    }
}
