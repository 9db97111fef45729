public class Tally {
    private final Cell sum = new Cell();

    public void add(int amount) {
        sum.add(amount);
    }

    public int total() {
        return sum.content();
    }
}
