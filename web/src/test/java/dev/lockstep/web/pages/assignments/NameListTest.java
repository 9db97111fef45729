package dev.lockstep.web.pages.assignments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a list of names")
class NameListTest {

    private static NameList read(String typed, String... invited) {
        return NameList.read(typed, Set.of(invited));
    }

    private static String lines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "Candidate " + number)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void isReadLineByLineWithoutWhatIsNoName() {
        NameList list = read("  Ada \r\n\r\n\tGrace\tHopper\u00a0\n \n");
        assertEquals(List.of("Ada", "Grace Hopper"), list.names());
        assertEquals(List.of(), list.problems());
    }

    @Test
    void isRefusedWithoutAnyName() {
        assertEquals(
                List.of("There is no name yet. Type at least one."), read(" \n").problems());
    }

    @Test
    void saysWhichLinesAreWrongAndWhy() {
        NameList list = read("Ada\n\nAda\n" + "x".repeat(101) + "\nBob\u0007\nCleo", "Cleo");
        assertEquals(4, list.problems().size());
        assertTrue(list.problems().getFirst().startsWith("Line 3: Ada stands in line 1 already."));
        assertEquals(
                "Line 4: a name has at most 100 letters; this one has 101.",
                list.problems().get(1));
        assertTrue(list.problems().get(2).startsWith("Line 5: this name has a sign that nobody can see, U+0007."));
        assertTrue(list.problems().get(3).startsWith("Line 6: Cleo is invited already."));
    }

    @Test
    void hasAHundredNamesAndNoMore() {
        assertEquals(List.of(), read(lines(100)).problems());
        assertEquals(
                List.of("There are 101 names, and at most 100 can be invited at once. Send the rest after these."),
                read(lines(101)).problems());
    }

    @Test
    void isNotToldAllThatIsWrongWithItIfThatIsMuch() {
        List<String> problems = read("Ada\n".repeat(20)).problems();
        assertEquals(11, problems.size());
        assertEquals("And so in 9 more lines.", problems.getLast());
    }
}
