// CE FORBIDDEN_API: StackWalker
public class Tally {

    private int sum;

    public Tally() {
        StackWalker.getInstance().forEach(System.out::println);
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
