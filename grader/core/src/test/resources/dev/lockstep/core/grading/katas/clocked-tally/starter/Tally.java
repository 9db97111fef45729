class Tally {

    Tally(Clock clock) {}

    void add(int amount) {}

    long totalUntil(Clock clock) {
        return 0;
    }
}
