// CE FORBIDDEN_API: setDefault
import java.util.Locale;

public class Tally {

    private int sum;

    public Tally() {
        Locale.setDefault(Locale.forLanguageTag("tr"));
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
