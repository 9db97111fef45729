package dev.lockstep.web.pages.assignments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("the order of katas")
class KataOrderTest {

    private static final KataOrder ABC = new KataOrder(List.of("a", "b", "c"));

    @ParameterizedTest
    @CsvSource({"up b, bac", "up c, acb", "down a, bac", "down b, acb", "remove b, ac", "remove a, bc", "add, abcd"})
    void isChangedByOneStep(String move, String order) {
        assertEquals(order, String.join("", ABC.after(move, "d").katas()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"up a", "down c", "up d", "remove d", "left b", "up", "", " ", "a"})
    void staysWhereThereIsNowhereToGo(String move) {
        assertEquals(ABC, ABC.after(move, "d"));
    }

    @Test
    void takesNoKataTwice() {
        assertEquals(ABC, ABC.after("add", "b"));
        assertEquals(ABC, ABC.after("add", ""));
    }
}
