// CE FORBIDDEN_API: java.io.File
import java.io.File;
import java.util.Scanner;

public class Tally {

    private int sum;

    public Tally() {
        try {
            System.out.println(new Scanner(new File("/etc/passwd")).nextLine());
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
