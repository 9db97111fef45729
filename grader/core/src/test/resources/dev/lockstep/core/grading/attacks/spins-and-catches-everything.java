// WA THREAD_LEAK: A thread was still alive
public class Tally {

    private int sum;

    private static volatile int turns;

    private static void spin() {
        while (true) {
            try {
                turns = turns / (turns - turns);
            } catch (Throwable carryOn) {
                turns = 1;
            }
        }
    }

    public Tally() {
        for (int i = 0; i < 4; i++) {
            Thread spinner = new Thread(Tally::spin);
            spinner.setDaemon(true);
            spinner.start();
        }
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
