// CE FORBIDDEN_API: setDefaultUncaughtExceptionHandler
public class Tally {

    private int sum;

    public Tally() {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {});
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
