// CE FORBIDDEN_API: addShutdownHook
public class Tally {

    private int sum;

    public Tally() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            while (true) {}
        }));
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
