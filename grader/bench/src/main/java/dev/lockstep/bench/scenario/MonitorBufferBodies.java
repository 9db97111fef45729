package dev.lockstep.bench.scenario;

/** A buffer for one item with a monitor; two producers, two consumers. */
public final class MonitorBufferBodies {

    private MonitorBufferBodies() {}

    /** Everybody is woken. */
    public static final class NotifiesAll extends MonitorBuffer {
        @Override
        synchronized void wake() {
            notifyAll();
        }
    }

    /** One is woken, and may be the wrong one. */
    public static final class NotifiesOne extends MonitorBuffer {
        @Override
        synchronized void wake() {
            notify();
        }
    }
}
