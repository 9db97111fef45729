// CE FORBIDDEN_API: javax.tools
import javax.tools.ToolProvider;

public class Tally {

    private int sum;

    public Tally() {
        ToolProvider.getSystemJavaCompiler().run(null, null, null, "/etc/passwd");
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
