package dev.lockstep.engine.rewrite;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The shadows of a process")
class UsualShadowsTest {

    @Test
    @DisplayName("that programs use most can be loaded ahead, all of them")
    void canBeLoadedAhead() {
        assertDoesNotThrow(() -> Program.loadUsualShadows(() -> true));
    }

    @Test
    @DisplayName("are loaded ahead no longer than there is time")
    void areLoadedOnlyWhileThereIsTime() {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger granted = new AtomicInteger();
        Program.loadUsualShadows(() -> asked.incrementAndGet() <= 2 && granted.incrementAndGet() > 0);
        assertEquals(2, granted.get());
    }

    @Test
    @DisplayName("are the same classes in all programs")
    void areShared() throws ClassNotFoundException {
        assertSame(shadowOfArrayList(), shadowOfArrayList());
    }

    private static Class<?> shadowOfArrayList() throws ClassNotFoundException {
        Program program = Program.of(UsualShadowsTest.class.getClassLoader(), _ -> false);
        return program.shadowOf(java.util.ArrayList.class).orElseThrow();
    }
}
