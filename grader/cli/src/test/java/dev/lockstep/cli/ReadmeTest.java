package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.cli.Program.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows of the program is what the program says. */
@DisplayName("README.md")
class ReadmeTest {

    private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Pattern EXAMPLE =
            Pattern.compile("\\$ \\./lockstep grade (\\S+) (\\S+)\\n(.*?)```", Pattern.DOTALL);
    private static final String LEFT_OUT = "\n[...]\n";

    @Test
    @DisplayName("shows a rejection as it really looks, apart from what is left out, and from the replay id")
    void rejection(@TempDir Path folder) throws Exception {
        Matcher example = EXAMPLE.matcher(Files.readString(PROJECT.resolve("README.md")));
        assertTrue(example.find(), "no example of grading in README.md");
        List<String> shown = List.of(withoutId(example.group(3)).split(Pattern.quote(LEFT_OUT)));

        String said = withoutId(grade(folder, example.group(1), example.group(2)));

        assertEquals(2, shown.size(), "parts of the example");
        assertEquals(shown.getFirst(), said.substring(0, shown.getFirst().length()));
        assertEquals(
                shown.getLast(),
                said.substring(Math.max(0, said.length() - shown.getLast().length())));
    }

    private static String grade(Path folder, String kata, String solution) throws IOException, InterruptedException {
        String katas = PROJECT.resolve("katas").toString();
        String path = PROJECT.resolve(solution).toString();
        Running running = new Program(folder).start("", "grade", kata, path, "--katas", katas, "--no-color");
        assertEquals(1, running.exitCode(), running::said);
        return running.said();
    }

    /** An id names the engine's build and the tests; any change of theirs makes another. */
    private static String withoutId(String text) {
        return text.replaceAll("ls1_[A-Za-z0-9_-]+", "ID");
    }
}
