package dev.lockstep.web.grading;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a worker takes another one for dead")
class ContactTest {

    private static final String ID = "left-behind";

    private final AtomicLong nanoTime = new AtomicLong(-5);
    private final Contact contact = new Contact(Duration.ofSeconds(12), nanoTime::get);
    private final Revival revival = new Revival("submission", contact, _ -> false, InstantSource.system());

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }

    @Test
    void fromItsStartOn() {
        contact.keep();
        assertTrue(revival.isDead(ID));
    }

    @Test
    void andSaysOnceThatItHearsNobodyAndOnceThatItDoes() {
        assertFalse(contact.keep());
        assertTrue(contact.lose());
        assertFalse(contact.lose());
        assertTrue(contact.keep());
        assertFalse(contact.keep());
    }

    @Test
    void butNeverItself() {
        assertFalse(new Revival("submission", contact, ID::equals, InstantSource.system()).isDead(ID));
    }

    @Test
    void butNotWhileItCannotHearAnybody() {
        contact.lose();
        pass(Duration.ofHours(1));
        assertFalse(revival.isDead(ID));
    }

    @Test
    void andOnlyWhenItHasListenedForAWhile() {
        contact.lose();
        pass(Duration.ofHours(1));
        contact.keep();
        pass(Duration.ofSeconds(11));
        contact.keep();
        assertFalse(revival.isDead(ID));
        pass(Duration.ofSeconds(1));
        assertTrue(revival.isDead(ID));
    }
}
