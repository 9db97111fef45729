public class Tally {
    private int sum;

    public void add(int amount) {
        // the semicolon below is missing
        sum += amount
    }

    public int total() {
        return sum;
    }
}
