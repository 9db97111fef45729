// CE FORBIDDEN_API: java.lang.foreign
import java.lang.foreign.Linker;

public class Tally {

    private int sum;

    public Tally() {
        System.out.println(Linker.nativeLinker().defaultLookup().find("kill"));
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
