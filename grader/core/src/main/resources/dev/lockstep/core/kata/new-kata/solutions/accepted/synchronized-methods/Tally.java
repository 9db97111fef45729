class Tally {

    private long total;

    synchronized void add(int amount) {
        total += amount;
    }

    synchronized long total() {
        return total;
    }
}
