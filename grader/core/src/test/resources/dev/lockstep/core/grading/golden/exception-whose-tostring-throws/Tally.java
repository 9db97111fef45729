public class Tally {
    static class Hostile extends Error {
        @Override
        public String toString() {
            throw this;
        }

        @Override
        public Throwable getCause() {
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
