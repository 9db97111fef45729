public class Tally {
    static class Hostile extends RuntimeException {
        @Override
        public String getMessage() {
            while (true) {
                Thread.onSpinWait();
            }
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw this;
        }
    }

    private volatile boolean busy;
    private int sum;

    public void add(int amount) {
        if (busy) {
            throw new Hostile();
        }
        busy = true;
        synchronized (this) {
            sum += amount;
        }
        busy = false;
    }

    public synchronized int total() {
        return sum;
    }
}
