// CE FORBIDDEN_API: setDefault
import java.util.TimeZone;

public class Tally {

    private int sum;

    public Tally() {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
