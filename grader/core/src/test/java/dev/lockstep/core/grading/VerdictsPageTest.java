package dev.lockstep.core.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.outcome.Verdict;
import dev.lockstep.engine.Cause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/verdicts.md says")
class VerdictsPageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "verdicts.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\| `(\\w+)` \\| (\\w+) \\| (.+) \\|$");

    private String page = "";
    private List<Row> rows = List.of();

    private record Row(int rank, String cause, String verdict) {}

    @BeforeEach
    void read() throws IOException {
        page = Files.readString(PAGE);
        rows = ROW.matcher(page).results().map(VerdictsPageTest::row).toList();
    }

    @Test
    @DisplayName("of every cause which rank and verdict it has, in the order of ranks")
    void theSameAsTheCode() {
        List<Cause> causes = List.of(Cause.values());
        List<Row> code = IntStream.range(0, causes.size())
                .mapToObj(i -> row(i + 1, causes.get(i)))
                .toList();

        assertEquals(code, rows);
    }

    @Test
    @DisplayName("what the verdicts mean that no cause has")
    void verdictsWithoutACause() {
        for (Verdict verdict : Verdict.values()) {
            boolean inTable = rows.stream().anyMatch(row -> row.verdict.equals(verdict.name()));
            assertTrue(inTable || page.contains(verdict + " is "), () -> "nothing is said of " + verdict);
        }
    }

    private static Row row(int rank, Cause cause) {
        return new Row(rank, cause.name(), Verdict.of(cause).name());
    }

    private static Row row(MatchResult match) {
        return new Row(Integer.parseInt(match.group(1)), match.group(2), match.group(3));
    }
}
