// CE FORBIDDEN_API: ModuleLayer
public class Tally {

    private int sum;

    public Tally() {
        System.out.println(ModuleLayer.boot().modules());
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
