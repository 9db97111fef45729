class Tally {

    private final long start;
    private int sum;

    Tally(Clock clock) {
        start = clock.now();
    }

    void add(int amount) {
        sum += amount;
    }

    long totalUntil(Clock clock) {
        return sum * (clock.now() - start);
    }
}
