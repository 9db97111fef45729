// CE FORBIDDEN_API: getResourceAsStream
public class Tally {

    private int sum;

    public Tally() {
        try {
            System.out.println(Tally.class.getResourceAsStream("HiddenTallyTest.class"));
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
