import java.util.concurrent.atomic.AtomicInteger;

/** An audit that waits a little for a second one, so that two that run at the same time end at the same time. */
final class Meeting {

    private static final int PATIENCE = 200;
    private static final int STAGGER = 32;

    private final AtomicInteger arrivals = new AtomicInteger();

    void attend() {
        int arrival = arrivals.incrementAndGet();
        boolean first = arrival % 2 == 1;
        int spins = first ? PATIENCE : arrival / 2 % STAGGER;
        for (int i = 0; i < spins && !(first && arrivals.get() > arrival); i++) {
            Thread.onSpinWait();
        }
    }
}
