// CE DOES_NOT_COMPILE: com.sun.tools.attach
public class Tally {

    private int sum;

    public Tally() {
        try {
            com.sun.tools.attach.VirtualMachine.attach("1");
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
