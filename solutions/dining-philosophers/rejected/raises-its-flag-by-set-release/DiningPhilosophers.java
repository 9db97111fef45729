import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

class DiningPhilosophers {

    private static final int SEATS = 5;
    private static final int DOWN = 0;
    private static final int UP = 1;

    private final AtomicIntegerArray flags = new AtomicIntegerArray(SEATS);
    private final Lock[] chairs =
            Stream.generate(ReentrantLock::new).limit(SEATS).toArray(Lock[]::new);

    public DiningPhilosophers() {}

    public void wantsToEat(
            int philosopher,
            Runnable pickLeftFork,
            Runnable pickRightFork,
            Runnable eat,
            Runnable putLeftFork,
            Runnable putRightFork) {
        chairs[philosopher].lock();
        try {
            claim(philosopher);
            pickLeftFork.run();
            pickRightFork.run();
            eat.run();
            putLeftFork.run();
            putRightFork.run();
            flags.set(philosopher, DOWN);
        } finally {
            chairs[philosopher].unlock();
        }
    }

    /** Whoever has the smaller number keeps the flag up, the other one gives way. */
    private void claim(int philosopher) {
        int one = (philosopher + SEATS - 1) % SEATS;
        int other = (philosopher + 1) % SEATS;

        flags.setRelease(philosopher, UP);
        while (isUp(one) || isUp(other)) {
            if ((one < philosopher && isUp(one)) || (other < philosopher && isUp(other))) {
                flags.set(philosopher, DOWN);
                Thread.yield();
                flags.setRelease(philosopher, UP);
            } else {
                Thread.yield();
            }
        }
    }

    private boolean isUp(int philosopher) {
        return flags.get(philosopher) == UP;
    }
}
