package dev.lockstep.web.pages.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.web.pages.diff.LineDiff.Kind;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayName("a difference between texts")
class LineDiffTest {

    private static String drawn(String before, String after) {
        return LineDiff.of(before, after).stream()
                .map(line -> line.mark() + line.text())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void isNothingForTheSameText() {
        assertEquals(" a\n b", drawn("a\nb", "a\nb"));
    }

    @Test
    void keepsWhatBothHave() {
        assertEquals(" a\n-b\n+x\n c\n+d", drawn("a\nb\nc", "a\nx\nc\nd"));
    }

    @Test
    void countsTheLinesOfBothSides() {
        assertEquals(
                List.of(
                        new LineDiff.Line(Kind.SAME, 1, 1, "a"),
                        new LineDiff.Line(Kind.REMOVED, 2, 0, "b"),
                        new LineDiff.Line(Kind.SAME, 3, 2, "c")),
                LineDiff.of("a\nb\nc", "a\nc"));
    }

    /** Seeded by its number, so that a failure can be seen again. */
    @RepeatedTest(50)
    void leadsFromOneToTheOtherWhateverTheyAre(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String before = text(random);
        String after = text(random);
        List<LineDiff.Line> lines = LineDiff.of(before, after);
        assertEquals(before.lines().toList(), side(lines, Kind.ADDED));
        assertEquals(after.lines().toList(), side(lines, Kind.REMOVED));
    }

    private static List<String> side(List<LineDiff.Line> lines, Kind without) {
        return lines.stream()
                .filter(line -> line.kind() != without)
                .map(LineDiff.Line::text)
                .toList();
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(_ -> String.valueOf((char) ('a' + random.nextInt(4))))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void ofVeryManyLinesIsThatAllHaveChanged() {
        String before = "a\n".repeat(30_000) + "end";
        String after = "b\n".repeat(30_000) + "end";
        List<LineDiff.Line> lines = LineDiff.of(before, after);
        assertEquals(60_001, lines.size());
        assertEquals(Kind.SAME, lines.getLast().kind());
    }

    @Test
    void ofFilesLeavesOutWhatIsFarFromAnyChange() {
        String same = IntStream.range(0, 20).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));
        FileDiff diff = FileDiff.of(Map.of("A.java", same), Map.of("A.java", same + "\nnew"))
                .getFirst();
        assertEquals(1, diff.hunks().size());
        assertEquals(4, diff.hunks().getFirst().lines().size());
        assertEquals(1, diff.added());
        assertEquals(0, diff.removed());
    }

    @Test
    void ofFilesCountsAMissingOneAsEmpty() {
        List<FileDiff> diffs = FileDiff.of(Map.of("Old.java", "x"), Map.of("New.java", "y"));
        assertEquals(
                List.of("New.java", "Old.java"),
                diffs.stream().map(FileDiff::name).toList());
        assertEquals(1, diffs.getFirst().added());
        assertEquals(1, diffs.getLast().removed());
        assertTrue(FileDiff.of(Map.of("A.java", "x"), Map.of("A.java", "x"))
                .getFirst()
                .hunks()
                .isEmpty());
    }
}
