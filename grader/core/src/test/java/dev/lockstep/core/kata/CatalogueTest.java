package dev.lockstep.core.kata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.kata.format.KataProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The catalogue")
class CatalogueTest {

    @TempDir
    Path root;

    @Test
    @DisplayName("lists the katas of all roots by id, and passes over folders that are no katas")
    void severalRoots() {
        KataFolder.good(ours(), "b-kata");
        KataFolder.good(theirs(), "a-kata");
        new KataFolder(ours())
                .with("notes/readme.md", "x")
                .with("file.txt", "x")
                .with(".new-1/kata.json", "{");
        Catalogue catalogue = Catalogue.scan(List.of(ours(), theirs()));
        assertEquals(List.of("a-kata", "b-kata"), ids(catalogue));
        assertEquals(Map.of(), catalogue.broken());
    }

    @Test
    @DisplayName("takes a kata's own folder as a root, and sees it once however often it is named")
    void rootIsAKata() {
        Path kata = KataFolder.good(ours(), "a-kata").path();
        Catalogue catalogue = Catalogue.scan(List.of(kata, ours(), ours().resolve("../ours")));
        assertEquals(List.of("a-kata"), ids(catalogue));
        assertEquals(Map.of(), catalogue.broken());
    }

    @Test
    @DisplayName("shows the right katas although others are broken, and says what is wrong with those")
    void brokenOnesDoNotHideOthers() {
        KataFolder.good(ours(), "right");
        Path wrong = KataFolder.good(ours(), "wrong").without("statement.md").path();
        Catalogue catalogue = Catalogue.scan(List.of(ours()));
        assertEquals(List.of("right"), ids(catalogue));
        assertEquals(
                Map.of(wrong, List.of(new KataProblem("statement.md", "", "nothing", "a file of this name"))),
                catalogue.broken());
    }

    @Test
    @DisplayName("lists neither of two katas with one id, and names both folders at each")
    void namesakes() {
        Path first = KataFolder.good(ours(), "twin").path();
        Path second = KataFolder.good(theirs(), "twin").path();
        Catalogue catalogue = Catalogue.scan(List.of(ours(), theirs()));
        assertEquals(List.of(), ids(catalogue));
        assertEquals(Set.of(first, second), catalogue.broken().keySet());
        for (List<KataProblem> problems : catalogue.broken().values()) {
            assertEquals(
                    "\"twin\" in " + first + " and " + second,
                    problems.getFirst().seen());
        }
    }

    @Test
    @DisplayName("names a root that is not there")
    void noSuchRoot() {
        Catalogue catalogue = Catalogue.scan(List.of(ours()));
        assertEquals(
                Map.of(ours(), List.of(new KataProblem("", "", "nothing", "a folder of katas, or a kata's folder"))),
                catalogue.broken());
    }

    @Test
    @DisplayName("finds a kata by its id")
    void finds() {
        KataFolder.good(ours(), "a-kata");
        Catalogue catalogue = Catalogue.scan(List.of(ours()));
        assertEquals("a-kata", catalogue.find("a-kata").orElseThrow().id());
        assertEquals(Optional.empty(), catalogue.find("b-kata"));
    }

    @Test
    @DisplayName("knows which kata somebody may have meant")
    void nearest() {
        for (String id :
                List.of("bounded-buffer", "race-free-counter", "rate-limiter", "read-write-lock", "read-mostly-map")) {
            KataFolder.good(ours(), id);
        }
        Catalogue catalogue = Catalogue.scan(List.of(ours()));
        assertEquals(List.of("bounded-buffer"), catalogue.nearest("boundedbufer"));
        assertEquals(List.of("race-free-counter"), catalogue.nearest("Counter"));
        assertEquals(List.of("read-mostly-map", "read-write-lock"), catalogue.nearest("read"));
        assertEquals(3, catalogue.nearest("r").size());
        assertEquals(List.of(), catalogue.nearest("philosophers"));
        assertEquals(List.of(), catalogue.nearest(""));
    }

    @Test
    @DisplayName("cannot be changed")
    void immutable() {
        KataFolder.good(ours(), "a-kata");
        Catalogue catalogue = Catalogue.scan(List.of(ours()));
        assertThrows(
                UnsupportedOperationException.class, () -> catalogue.katas().clear());
        assertThrows(
                UnsupportedOperationException.class, () -> catalogue.broken().put(root, List.of()));
        assertTrue(catalogue.find("a-kata").isPresent());
    }

    private Path ours() {
        return root.resolve("ours");
    }

    private Path theirs() {
        return root.resolve("theirs");
    }

    private static List<String> ids(Catalogue catalogue) {
        return catalogue.katas().stream().map(Kata::id).toList();
    }
}
