package dev.lockstep.engine.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.simulation.Result;
import dev.lockstep.engine.simulation.Site;
import dev.lockstep.engine.simulation.Sites;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a data race is said to be about")
class RaceWordsTest {

    @Test
    @DisplayName("the program's own field")
    void field() {
        assertEquals("Counter.total", variable("com.example.Counter", "total", ""));
    }

    @Test
    @DisplayName("what is inside the call of the JDK that the program makes")
    void call() {
        assertEquals("inside Map.put", variable("com.example.Counter", "Map.put", ""));
    }

    @Test
    @DisplayName("what is inside a collection, not about a field that only the JDK knows")
    void insideTheJdk() {
        assertEquals("inside a HashMap", variable("java.util.HashMap", "size", ""));
        assertEquals("inside a HashMap", variable("lockstep.java.util.HashMap$Node", "value", ""));
        assertEquals("inside a HashMap", variable("java.util.HashMap$HashIterator", "", "element 8 of an Node[]"));
        assertEquals("inside an ArrayList", variable("java.util.ArrayList", "elementData", ""));
    }

    @Test
    @DisplayName("the program's own array element")
    void element() {
        assertEquals("counts[3]", variable("com.example.Counter", "", "counts[3]"));
        assertEquals("counts[3]", variable("java.util.DualPivotQuicksort", "", "counts[3]"));
        assertEquals("element 1 of an int[]", variable("lockstep.java.util.Arrays", "", "element 1 of an int[]"));
    }

    private static String variable(String type, String member, String element) {
        int site = Sites.add(new Site(type, "method", "File.java", 7, member, -1, false));
        var race = new Result.Race(0, site, true, 1, site, false, false, element);
        return Judge.race(race, List.of("one", "other")).variable();
    }
}
