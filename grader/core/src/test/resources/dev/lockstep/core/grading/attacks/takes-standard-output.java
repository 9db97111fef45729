// CE FORBIDDEN_API: System.setOut
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

public class Tally {

    private int sum;

    public Tally() {
        System.setOut(new PrintStream(new ByteArrayOutputStream()));
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
