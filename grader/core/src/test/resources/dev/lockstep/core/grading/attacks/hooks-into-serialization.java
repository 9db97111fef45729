// CE FORBIDDEN_API: readObject
import java.io.ObjectInputStream;
import java.io.Serializable;

public class Tally implements Serializable {

    private int sum;

    private void readObject(ObjectInputStream in) {
        sum = 1;
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
