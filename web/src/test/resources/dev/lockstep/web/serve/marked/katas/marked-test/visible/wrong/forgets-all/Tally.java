public class Tally {

    public void add(int amount) {}

    public int total() {
        return 0;
    }
}
