import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestTemplate;

class TallyTest {

    private final Tally tally = new Tally();

    @Mine
    void addsUp() {
        assertEquals(0, tally.total());
    }

    @Test
    void again() {}

    @Retention(RetentionPolicy.RUNTIME)
    @TestTemplate
    @interface Mine {}
}
