// LL SPIN: the initialisation of class Tally
public class Tally {

    private int sum;

    static {
        int turns = 0;
        while (turns >= 0) {
            turns = (turns + 1) % 1000;
        }
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
