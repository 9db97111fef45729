// CE FORBIDDEN_API: java.net.DatagramSocket
import java.net.DatagramSocket;

public class Tally {

    private int sum;

    public Tally() {
        try {
            new DatagramSocket().close();
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
