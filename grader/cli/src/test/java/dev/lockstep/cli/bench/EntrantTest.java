package dev.lockstep.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.kata.Catalogue;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.KataTemplate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntrantTest {

    @TempDir
    private Path home;

    @Test
    void theFirstAcceptedSolutionByNameIsMeasured() throws Exception {
        var kata = kata("solutions");
        Path accepted = home.resolve("solutions/tiny-tally/accepted");
        Files.createDirectories(accepted.resolve("a-lock"));

        var entrant = Entrant.of(kata);

        assertEquals(accepted.resolve("a-lock"), entrant.path());
        assertEquals("a-lock", entrant.name());
        assertTrue(entrant.right());
    }

    @Test
    void aKataWithoutSolutionsIsMeasuredWithItsStarter() throws Exception {
        var entrant = Entrant.of(kata("elsewhere"));

        assertEquals(home.resolve("katas/tiny-tally/starter"), entrant.path());
        assertFalse(entrant.right());
        assertTrue(Files.isDirectory(entrant.path()));
    }

    private Kata kata(String solutions) throws Exception {
        KataTemplate.write(home.resolve("katas"), home.resolve(solutions), "tiny-tally");
        return Catalogue.scan(List.of(home.resolve("katas"))).katas().getFirst();
    }
}
