import static org.junit.jupiter.api.Assertions.assertEquals;

class TallyTest {

    private final Tally tally = new Tally();

    void addsUp() {
        assertEquals(0, tally.total());
    }
}
