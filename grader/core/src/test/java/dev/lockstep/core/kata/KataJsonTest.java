package dev.lockstep.core.kata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lockstep.core.kata.format.KataProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("A kata.json with one thing wrong")
class KataJsonTest {

    private static final String EASY = "\"difficulty\": \"easy\"";
    private static final String FILES = "\"files\": [\"Counter.java\"]";
    private static final String IDIOMS = "[\"racy-single-check\"]";
    private static final String MEMBERS = "[\"new()\", \"void increment(String)\", \"long total()\"]";
    private static final String TITLE = "\"A counter that never miscounts\"";
    private static final String TOPICS = "[\"race-conditions\", \"locks\"]";
    private static final String TOP_FIELDS =
            "only formatVersion, id, title, topics, difficulty, estimatedMinutes, submission,"
                    + " limits, weights, allowedIdioms; correct its name or remove it";
    private static final String SLUG = "lower-case words joined by hyphens, such as race-free-counter";

    @TempDir
    Path root;

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @MethodSource
    @DisplayName("is refused with the file, the field, what was seen and what was expected")
    void oneWrongField(String right, String wrong, String field, String seen, String expected) {
        KataFolder folder = KataFolder.good(root).saying(right, wrong);
        assertEquals(List.of(new KataProblem("kata.json", field, seen, expected)), folder.problems());
        String line = "kata.json: " + field + ": saw " + seen + "; expected " + expected;
        assertTrue(folder.message().contains(line), folder.message());
    }

    static Stream<Arguments> oneWrongField() {
        return Stream.of(
                arguments("\"formatVersion\": 1", "\"formatVersion\": 2", "formatVersion", "2", "1"),
                arguments("\"formatVersion\": 1", "\"formatVersion\": \"1\"", "formatVersion", "\"1\"", "1"),
                arguments("\"shared-counter\"", "7", "id", "7", "a string"),
                arguments(TITLE, "[]", "title", "an array", "a string"),
                arguments(TITLE, "\" \"", "title", "\" \"", "one line of 1 to 80 characters"),
                arguments(TITLE, "\"a\\nb\"", "title", "\"a\\nb\"", "one line of 1 to 80 characters"),
                arguments(
                        TITLE,
                        '"' + "x".repeat(81) + '"',
                        "title",
                        '"' + "x".repeat(80) + "…\"",
                        "one line of 1 to 80 characters"),
                arguments(TOPICS, "\"locks\"", "topics", "\"locks\"", "an array of strings: [ … ]"),
                arguments(TOPICS, "[]", "topics", "an empty array", "at least one topic"),
                arguments(TOPICS, "[\"locks\", 3]", "topics[1]", "3", "a string"),
                arguments(TOPICS, "[\"Locks\"]", "topics[0]", "\"Locks\"", SLUG),
                arguments(
                        TOPICS,
                        "[\"locks\", \"locks\"]",
                        "topics[1]",
                        "\"locks\" again",
                        "each string once; remove one of them"),
                arguments(EASY, "\"difficulty\": \"Easy\"", "difficulty", "\"Easy\"", "one of easy, medium, hard"),
                arguments(EASY, "\"difficulty\": null", "difficulty", "null", "one of easy, medium, hard"),
                arguments("20,\n", "0,\n", "estimatedMinutes", "0", "a whole number from 1 to 240"),
                arguments("20,\n", "241,\n", "estimatedMinutes", "241", "a whole number from 1 to 240"),
                arguments("20,\n", "20.5,\n", "estimatedMinutes", "20.5", "a whole number from 1 to 240"),
                arguments(
                        "20,\n",
                        "99999999999999999999,\n",
                        "estimatedMinutes",
                        "99999999999999999999",
                        "a whole number from 1 to 240"),
                arguments(EASY, EASY + ", \"level\": 1", "level", "an unknown field", TOP_FIELDS),
                arguments(
                        EASY,
                        EASY + ", " + EASY,
                        "difficulty",
                        "this field more than once",
                        "it once; remove all but one"),
                arguments(FILES, "\"files\": {}", "submission.files", "an object", "an array of strings: [ … ]"),
                arguments(
                        FILES,
                        FILES + ", \"tests\": 1",
                        "submission.tests",
                        "an unknown field",
                        "only files, types; correct its name or remove it"),
                arguments(
                        FILES,
                        "\"files\": [\"Counter.java\", \"Gone.java\"]",
                        "submission.files[1]",
                        "Gone.java, which is not in starter/",
                        "a file that starter/ has"),
                arguments(MEMBERS, "\"new()\"", "submission.types.Counter", "\"new()\"", "an array of strings: [ … ]"),
                arguments(MEMBERS, "[true]", "submission.types.Counter[0]", "true", "a string"),
                arguments(
                        "\"Counter\": ",
                        "\"my.Counter\": ",
                        "submission.types.my.Counter",
                        "the type name \"my.Counter\"",
                        "a simple name that Java allows, such as Counter"),
                arguments("128", "15", "limits.heapMiB", "15", "a whole number from 16 to 1024"),
                arguments("128", "1025", "limits.heapMiB", "1025", "a whole number from 16 to 1024"),
                arguments("60,", "0,", "limits.cpuSeconds", "0", "a whole number from 1 to 600"),
                arguments("60,", "601,", "limits.cpuSeconds", "601", "a whole number from 1 to 600"),
                arguments("120", "0", "limits.wallSeconds", "0", "a whole number from 1 to 600"),
                arguments("120", "601", "limits.wallSeconds", "601", "a whole number from 1 to 600"),
                arguments("256", "0", "limits.outputKiB", "0", "a whole number from 1 to 10240"),
                arguments("256", "10241", "limits.outputKiB", "10241", "a whole number from 1 to 10240"),
                arguments("64", "0", "limits.sourceKiB", "0", "a whole number from 1 to 1024"),
                arguments("64", "1025", "limits.sourceKiB", "1025", "a whole number from 1 to 1024"),
                arguments(
                        "\"heapMiB\"",
                        "\"heapMB\": 1, \"heapMiB\"",
                        "limits.heapMB",
                        "an unknown field",
                        "only heapMiB, cpuSeconds, wallSeconds, outputKiB, sourceKiB; correct its name or remove it"),
                arguments("10,", "-1,", "weights.visible", "-1", "a whole number from 0 to 100"),
                arguments("40,", "101,", "weights.functional", "101", "a whole number from 0 to 100"),
                arguments("50", "\"50\"", "weights.concurrency", "\"50\"", "a whole number from 0 to 100"),
                arguments("50", "49", "weights", "a sum of 99", "weights that add up to 100"),
                arguments(
                        "\"visible\"",
                        "\"hidden\": 0, \"visible\"",
                        "weights.hidden",
                        "an unknown field",
                        "only visible, functional, concurrency; correct its name or remove it"),
                arguments(
                        "\"visible\"",
                        "\"visible\": 10, \"visible\"",
                        "weights.visible",
                        "this field more than once",
                        "it once; remove all but one"),
                arguments(IDIOMS, "{}", "allowedIdioms", "an object", "an array of strings: [ … ]"),
                arguments(IDIOMS, "[\"luck\"]", "allowedIdioms[0]", "\"luck\"", "only racy-single-check"));
    }

    @ParameterizedTest
    @MethodSource
    @DisplayName("a required field is missing")
    void missing(String pointer, String expected) {
        String parent = pointer.substring(0, pointer.lastIndexOf('/'));
        ObjectNode json = (ObjectNode) new JsonMapper().readTree(KataFolder.KATA_JSON);
        ((ObjectNode) json.at(parent)).remove(pointer.substring(parent.length() + 1));
        List<KataProblem> problems =
                KataFolder.good(root).with("kata.json", json.toString()).problems();
        String field = pointer.substring(1).replace('/', '.');
        assertEquals(List.of(new KataProblem("kata.json", field, "nothing", expected)), problems);
    }

    static Stream<Arguments> missing() {
        return Stream.of(
                arguments("/formatVersion", "1"),
                arguments("/id", "a string"),
                arguments("/title", "a string"),
                arguments("/topics", "an array of strings: [ … ]"),
                arguments("/difficulty", "one of easy, medium, hard"),
                arguments("/estimatedMinutes", "a whole number from 1 to 240"),
                arguments("/submission", "an object: { … }"),
                arguments("/submission/files", "an array of strings: [ … ]"),
                arguments("/submission/types", "an object: { … }"),
                arguments("/limits", "an object: { … }"),
                arguments("/limits/heapMiB", "a whole number from 16 to 1024"),
                arguments("/limits/cpuSeconds", "a whole number from 1 to 600"),
                arguments("/limits/wallSeconds", "a whole number from 1 to 600"),
                arguments("/limits/outputKiB", "a whole number from 1 to 10240"),
                arguments("/limits/sourceKiB", "a whole number from 1 to 1024"),
                arguments("/weights", "an object: { … }"),
                arguments("/weights/visible", "a whole number from 0 to 100"),
                arguments("/weights/functional", "a whole number from 0 to 100"),
                arguments("/weights/concurrency", "a whole number from 0 to 100"),
                arguments("/allowedIdioms", "an array of strings: [ … ]"));
    }

    @Test
    @DisplayName("whose id is not the folder's name, or no slug, is told so")
    void wrongId() {
        assertEquals(
                List.of(new KataProblem(
                        "kata.json",
                        "id",
                        "\"other\" in a folder named \"shared-counter\"",
                        "the same name for both; rename one of them")),
                KataFolder.good(root).saying("shared-counter", "other").problems());
        assertEquals(
                List.of(new KataProblem("kata.json", "id", "\"Shared_Counter\"", SLUG)),
                KataFolder.good(root, "Shared_Counter").problems());
    }

    @Test
    @DisplayName("has no file that is a path, and none that Java would not compile")
    void fileNames() {
        for (String name : List.of("../Counter.java", "a/Counter.java", "Counter.txt", "class.java", ".java")) {
            KataProblem first = KataFolder.good(root)
                    .saying(FILES, "\"files\": [\"" + name + "\"]")
                    .problems()
                    .getFirst();
            String expected = "a file name without folders, such as Counter.java";
            assertEquals(new KataProblem("kata.json", "submission.files[0]", '"' + name + '"', expected), first);
        }
    }

    @Test
    @DisplayName("requires no file or no type at all")
    void nothingRequired() {
        assertEquals(
                new KataProblem("kata.json", "submission.files", "an empty array", "at least one file"),
                KataFolder.good(root).saying(FILES, "\"files\": []").problems().getFirst());
        assertEquals(
                List.of(new KataProblem(
                        "kata.json", "submission.types", "an empty object", "at least one required type")),
                KataFolder.good(root).saying("\"Counter\": " + MEMBERS, "").problems());
    }

    @Test
    @DisplayName("that is malformed is refused with line and column")
    void malformed() {
        KataProblem problem = KataFolder.good(root)
                .saying(EASY, "difficulty: easy")
                .problems()
                .getFirst();
        assertEquals("kata.json", problem.file());
        assertEquals("line 6, column 3", problem.field());
        assertEquals("well-formed JSON", problem.expected());
    }

    @Test
    @DisplayName("that goes on after its end, is empty, or nests without end is refused")
    void notOneObject() {
        KataFolder folder = KataFolder.good(root);
        assertEquals(
                "line 18, column 1",
                folder.with("kata.json", KataFolder.KATA_JSON + "{}")
                        .problems()
                        .getFirst()
                        .field());
        assertEquals(
                List.of(new KataProblem("kata.json", "", "nothing", "an object: { … }")),
                folder.with("kata.json", "").problems());
        assertEquals(
                List.of(new KataProblem("kata.json", "", "an array", "an object: { … }")),
                folder.with("kata.json", "[]").problems());
        assertEquals(
                "well-formed JSON",
                folder.with("kata.json", "[".repeat(100_000))
                        .problems()
                        .getFirst()
                        .expected());
    }

    @Test
    @DisplayName("or many things wrong: all of them are told at once")
    void everythingAtOnce() {
        KataFolder folder = KataFolder.good(root).saying("\"heapMiB\": 128, \"cpuSeconds\": 60", "\"cpuSeconds\": 0");
        folder.without("statement.md").with("starter/Extra.java", "class Extra {}");
        List<String> places = folder.problems().stream()
                .map(problem -> problem.file() + ":" + problem.field())
                .toList();
        assertEquals(
                List.of(
                        "kata.json:limits.heapMiB",
                        "kata.json:limits.cpuSeconds",
                        "statement.md:",
                        "starter/Extra.java:"),
                places);
    }
}
