// CE FORBIDDEN_API: System.getProperty
public class Tally {

    private int sum;

    public Tally() {
        System.out.println(System.getProperty("jdk.module.path"));
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
