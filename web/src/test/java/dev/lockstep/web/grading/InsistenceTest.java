package dev.lockstep.web.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lockstep.web.storage.StorageException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("who insists")
class InsistenceTest {

    private final AtomicInteger tries = new AtomicInteger();
    private final Insistence insistence = new Insistence();

    private int failsUntil(int last, String sqlState) {
        int number = tries.incrementAndGet();
        if (number < last) {
            throw new StorageException("on purpose", new SQLException("no", sqlState));
        }
        return number;
    }

    @Test
    void triesAgainUntilTheDatabaseIsBack() {
        assertEquals(4, insistence.on(() -> failsUntil(4, "08006")));
    }

    @Test
    void takesARefusalForAnAnswer() {
        assertThrows(StorageException.class, () -> insistence.on(() -> failsUntil(4, "23505")));
        assertEquals(1, tries.get());
    }

    @Test
    void triesOnceWhenItIsToEnd() {
        insistence.close();
        assertThrows(StorageException.class, () -> insistence.on(() -> failsUntil(4, "08006")));
        assertEquals(1, tries.get());
    }

    @Test
    void doesNotKeepTheProcessWaitingThatIsToEnd() {
        assertThrows(
                StorageException.class,
                () -> insistence.on(() -> {
                    if (tries.get() == 2) {
                        insistence.close();
                    }
                    return failsUntil(Integer.MAX_VALUE, "57P01");
                }));
        assertEquals(3, tries.get());
    }
}
