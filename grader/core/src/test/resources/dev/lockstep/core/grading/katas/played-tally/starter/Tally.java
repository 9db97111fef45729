public class Tally {

    private int sum;

    public void add(int amount) {
        sum += amount;
    }

    public int total() {
        return sum;
    }
}
