public class Tally {

    // QuetzalMarker: a comment in an implementation that nobody may read
    private static final String SECRET = "QuetzalMarker";

    private final QuetzalMarkerGate gate = new QuetzalMarkerGate();
    private int total;

    public synchronized void add(int amount) {
        new BesideQuetzalMarker().quetzalMarkerLooks(() -> gate.quetzalMarkerLooks(amount));
        total += amount;
    }

    public synchronized int total() {
        return total;
    }

    private void quetzalMarkerRefuses() {
        throw new IllegalArgumentException("0 is nothing" + SECRET.substring(SECRET.length()));
    }

    private class QuetzalMarkerGate {

        private void quetzalMarkerLooks(int amount) {
            if (amount == 0) {
                quetzalMarkerRefuses();
            }
        }
    }
}

class BesideQuetzalMarker {

    void quetzalMarkerLooks(Runnable whetherItIsNothingOrNot) {
        whetherItIsNothingOrNot.run();
    }
}
