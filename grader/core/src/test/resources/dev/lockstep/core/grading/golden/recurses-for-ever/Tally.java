public class Tally {
    public void add(int amount) {
        add(amount + 1);
    }

    public int total() {
        return total() + 1;
    }
}
