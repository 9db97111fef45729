import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    @Test
    void addsUp() {
        assertTimeoutPreemptively(Duration.ofSeconds(1), () -> tally.add(1));
    }
}
