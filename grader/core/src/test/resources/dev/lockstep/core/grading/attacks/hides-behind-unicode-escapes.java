// CE FORBIDDEN_API: System.exit
public class Tally {

    private int sum;

    public Tally() {
        \u0053ystem.\u0065xit(0);
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
