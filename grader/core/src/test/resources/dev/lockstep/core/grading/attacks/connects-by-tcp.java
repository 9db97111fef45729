// CE FORBIDDEN_API: java.net.Socket
import java.net.Socket;

public class Tally {

    private int sum;

    public Tally() {
        try {
            new Socket("127.0.0.1", 80).close();
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
