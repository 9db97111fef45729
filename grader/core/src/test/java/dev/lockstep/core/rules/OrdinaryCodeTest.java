package dev.lockstep.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people write when they solve concurrency exercises; each file in {@code ordinary/} is named after what it shows. */
class OrdinaryCodeTest {

    @ParameterizedTest
    @MethodSource("snippets")
    void everyRuleLetsOrdinaryCodePass(Path snippet) throws IOException {
        var classes = Compiled.classes(Files.readString(snippet));

        assertEquals(List.of(), AllowList.check(classes));
        assertEquals(List.of(), ReservedNames.check(classes, Set.of("HiddenTest")));
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void ordinaryCodeStillLinksAfterItHasMovedOutOfItsPackage(Path snippet) throws Exception {
        var classes = Compiled.classes("package my.solution;\n" + Files.readString(snippet));

        var moved = Relocation.apply(classes, List.of());

        assertFalse(Loaded.verifyAll(moved).isEmpty());
    }

    @Test
    void thereAreEnoughSnippetsToMeanSomething() throws Exception {
        assertTrue(snippets().count() >= 25);
    }

    static Stream<Path> snippets() throws IOException, URISyntaxException {
        var folder = Objects.requireNonNull(OrdinaryCodeTest.class.getResource("ordinary"));
        try (var files = Files.list(Path.of(folder.toURI()))) {
            return files.sorted().toList().stream();
        }
    }
}
