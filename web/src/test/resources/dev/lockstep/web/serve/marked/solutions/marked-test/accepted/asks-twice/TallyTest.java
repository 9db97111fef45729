import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

// QuetzalMarker in a solution
class TallyTest {

    @Test
    void addsWhatItIsGivenBothTimesThatItIsAsked() {
        Tally tally = new Tally();
        tally.add(1);
        tally.add(2);
        assertEquals(3, tally.total());
    }
}
