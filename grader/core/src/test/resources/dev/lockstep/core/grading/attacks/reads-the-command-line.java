// CE FORBIDDEN_API: ProcessHandle
public class Tally {

    private int sum;

    public Tally() {
        System.out.println(ProcessHandle.current().info().commandLine());
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
