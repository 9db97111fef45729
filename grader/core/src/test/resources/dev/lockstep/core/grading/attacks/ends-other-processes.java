// CE FORBIDDEN_API: ProcessHandle
public class Tally {

    private int sum;

    public Tally() {
        ProcessHandle.allProcesses().forEach(ProcessHandle::destroyForcibly);
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
