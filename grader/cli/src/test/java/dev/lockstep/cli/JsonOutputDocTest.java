package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.grading.Replay;
import dev.lockstep.engine.Cause;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What has no schema of its own is a table in the page; no field may be missing there. */
@DisplayName("docs/json-output.md names every field of")
class JsonOutputDocTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "json-output.md");
    /** The fields of "types" are named by the kata, those of the others by schemas, which tests of the reports hold them against. */
    private static final Set<String> ELSEWHERE = Set.of("types", "finding", "interleaving");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\W+");

    @TempDir
    private Path folder;

    private World world;

    @BeforeEach
    void buildTheWorld() throws Exception {
        world = new World(folder);
        world.addKata("katas", "broken-tally");
        world.spoil("broken-tally");
    }

    @Test
    @DisplayName("list --json")
    void list() throws Exception {
        assertDocumented("## `lockstep list", "list", "--json");
    }

    @Test
    @DisplayName("show --json")
    void show() throws Exception {
        assertDocumented("## `lockstep show", "show", "tiny-tally", "--json", "--hint", "1", "--discussion");
    }

    @Test
    @DisplayName("check --json, whatever comes of a solution")
    void check() throws Exception {
        assertDocumented("## `lockstep check", "check", "--json");
        world.grader = (_, _, _) -> World.rejected(Cause.LOST_UPDATE);
        assertDocumented("## `lockstep check", "check", "--json");
        world.grader = (_, _, _) -> World.fault();
        assertDocumented("## `lockstep check", "check", "--json");
    }

    @Test
    @DisplayName("replay --json, whose finding and interleaving have schemas")
    void replay() throws Exception {
        world.replay = _ -> new Replay.Shown(ReplayCommandTest.withInterleaving());
        assertDocumented(
                "## `lockstep replay",
                "replay",
                ReplayCommandTest.id("tiny-tally/7d5cef/c1"),
                world.starter(),
                "--json");
    }

    @Test
    @DisplayName("check --matrix --json, argued for or not")
    void matrix() throws Exception {
        world.grader = (_, _, _) -> World.rejected(Cause.LOST_UPDATE);
        assertDocumented("## `lockstep check [KATA...] --matrix", "check", "--matrix", "--json");
        world.file("solutions/tiny-tally/matrix.json", """
                { "formatVersion": 1, "catchNothing": [ { "check": "it adds up", "because": "It helps." } ] }
                """);
        assertDocumented("## `lockstep check [KATA...] --matrix", "check", "--matrix", "--json");
        world.grader = (_, _, _) -> World.fault();
        assertDocumented("## `lockstep check [KATA...] --matrix", "check", "--matrix", "--json");
    }

    @Test
    @DisplayName("check --mutants --json, whatever comes of a mutant")
    void mutants() throws Exception {
        world.file("solutions/tiny-tally/mutants.json", """
                {
                  "formatVersion": 1,
                  "stillCorrect": [
                    { "solution": "synchronized-methods", "mutants": ["a", "drop-synchronized/Tally.add/1"], "because": "It is." }
                  ]
                }
                """);
        assertDocumented("## `lockstep check [KATA...] --mutants", "check", "--mutants", "--json");
        world.grader = (_, _, _) -> World.rejected(Cause.LOST_UPDATE);
        assertDocumented("## `lockstep check [KATA...] --mutants", "check", "--mutants", "--json");
        world.grader = (_, _, _) -> World.fault();
        assertDocumented("## `lockstep check [KATA...] --mutants", "check", "--mutants", "--json");
    }

    private void assertDocumented(String section, Object... command) throws Exception {
        var fields = new TreeSet<String>();
        collect(world.run(command).json(), fields);
        assertTrue(fields.contains("formatVersion"), fields::toString);

        fields.removeAll(words(section));

        assertEquals(Set.of(), fields);
    }

    private static void collect(JsonNode node, Set<String> fields) {
        for (var property : node.properties()) {
            fields.add(property.getKey());
            if (!ELSEWHERE.contains(property.getKey())) {
                collect(property.getValue(), fields);
            }
        }
        if (node.isArray()) {
            node.forEach(element -> collect(element, fields));
        }
    }

    /** The words that the section sets in code. */
    private static Set<String> words(String section) throws Exception {
        String page = Files.readString(PAGE);
        assertTrue(page.contains(section), section);
        String text = page.substring(page.indexOf(section)).split("\n## ", 2)[0];
        // "As in the list": what is told there is not told again.
        String listed = page.substring(page.indexOf("## `lockstep list")).split("\n## ", 2)[0];
        return Pattern.compile("`([^`]+)`")
                .matcher(text + listed)
                .results()
                .flatMap(code -> BETWEEN_WORDS.splitAsStream(code.group(1)))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
