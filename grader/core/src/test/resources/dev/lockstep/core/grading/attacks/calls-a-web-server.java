// CE FORBIDDEN_API: java.net.http
import java.net.http.HttpClient;

public class Tally {

    private int sum;

    public Tally() {
        try {
            HttpClient.newHttpClient().close();
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
