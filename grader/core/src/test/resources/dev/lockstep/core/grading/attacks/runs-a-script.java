// CE FORBIDDEN_API: javax.script
import javax.script.ScriptEngineManager;

public class Tally {

    private int sum;

    public Tally() {
        new ScriptEngineManager().getEngineFactories();
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
