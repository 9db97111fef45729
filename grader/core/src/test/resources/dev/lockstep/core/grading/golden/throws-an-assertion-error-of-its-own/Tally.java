public class Tally {
    public void add(int amount) {
        throw new AssertionError("expected: <5> but was: <5>");
    }

    public int total() {
        return 0;
    }
}
