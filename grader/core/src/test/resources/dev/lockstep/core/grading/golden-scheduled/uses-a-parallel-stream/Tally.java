import java.util.stream.IntStream;

public class Tally {
    private int sum;

    public synchronized void add(int amount) {
        sum = IntStream.of(sum, amount).parallel().sum();
    }

    public synchronized int total() {
        return sum;
    }
}
