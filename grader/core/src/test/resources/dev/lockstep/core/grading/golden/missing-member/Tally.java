public class Tally {
    public void add(int amount) {}
}
