// CE FORBIDDEN_API: finalize
public class Tally {

    private int sum;

    @Override
    @SuppressWarnings("removal")
    protected void finalize() {
        System.out.println(new java.io.File("/etc/passwd").length());
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
