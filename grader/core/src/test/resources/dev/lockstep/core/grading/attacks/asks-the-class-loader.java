// CE FORBIDDEN_API: getClassLoader
public class Tally {

    private int sum;

    public Tally() {
        System.out.println(Tally.class.getClassLoader());
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
