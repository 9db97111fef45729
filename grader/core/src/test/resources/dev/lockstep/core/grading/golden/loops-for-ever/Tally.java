public class Tally {
    private int sum;

    public void add(int amount) {
        int before = amount;
        while (before == amount) {
            sum++;
        }
    }

    public int total() {
        return sum;
    }
}
