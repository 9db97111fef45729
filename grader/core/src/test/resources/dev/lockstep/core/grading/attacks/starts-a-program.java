// CE FORBIDDEN_API: ProcessBuilder
public class Tally {

    private int sum;

    public Tally() {
        try {
            new ProcessBuilder("sh", "-c", "id").start();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
