class Tally {

    private long total;

    void add(int amount) {
        total += amount;
    }

    long total() {
        return total;
    }
}
