import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    @Test
    void losesNothing() throws InterruptedException {
        var other = new Thread(() -> tally.add(1));
        other.start();
        tally.add(1);
        other.join();
        assertEquals(2, tally.total());
    }

    @Test
    void subtracts() {
        tally.add(2);
        tally.add(-1);
        assertEquals(1, tally.total());
    }
}

class Tally {

    void add(int amount) {
        throw new AssertionError("nobody calls this one");
    }

    int total() {
        return 0;
    }
}
