// RTE EXCEPTION: Hostile
public class Tally {

    private int sum;

    private static final class Hostile extends RuntimeException {
        @Override
        public String getMessage() {
            throw this;
        }

        @Override
        public String toString() {
            throw this;
        }

        @Override
        public int hashCode() {
            throw this;
        }

        @Override
        public boolean equals(Object other) {
            throw this;
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw this;
        }

        @Override
        public synchronized Throwable getCause() {
            throw this;
        }
    }

    public Tally() {
        throw new Hostile();
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
