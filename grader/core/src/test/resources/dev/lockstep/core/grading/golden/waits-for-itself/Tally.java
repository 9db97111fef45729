public class Tally {
    public void add(int amount) {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public int total() {
        return 0;
    }
}
