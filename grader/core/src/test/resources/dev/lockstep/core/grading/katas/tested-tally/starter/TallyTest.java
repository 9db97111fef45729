import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void addsUp() {
        new Tally().add(1);
    }
}
