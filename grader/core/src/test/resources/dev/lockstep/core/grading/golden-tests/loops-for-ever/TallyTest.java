import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    @Test
    void spins() {
        while (tally.total() == 0) {
            tally.add(0);
        }
    }
}
