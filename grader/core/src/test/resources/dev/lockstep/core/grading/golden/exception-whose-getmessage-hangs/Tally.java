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

    public void add(int amount) {
        throw new Hostile();
    }

    public int total() {
        throw new Hostile();
    }
}
