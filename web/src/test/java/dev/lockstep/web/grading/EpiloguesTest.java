package dev.lockstep.web.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.kata.BrokenKataException;
import dev.lockstep.core.kata.KataLoader;
import dev.lockstep.web.packs.PackFolder;
import dev.lockstep.web.work.Epilogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("what may be read of a kata by those who have solved it")
class EpiloguesTest {

    private static final byte[] LATIN_1 = {'/', '/', ' ', (byte) 0xE4, '\n'};

    @TempDir
    private Path folder;

    @BeforeEach
    void kata() {
        PackFolder.in(folder, "own-kata");
    }

    private Epilogue epilogue() throws BrokenKataException {
        return Epilogues.of(new KataLoader().load(folder.resolve("katas/own-kata")));
    }

    private void spoil(String file) throws IOException {
        Files.write(folder.resolve("solutions/own-kata").resolve(file), LATIN_1);
    }

    @Test
    void isItsApproachesAndAcceptedSolutions() throws Exception {
        Epilogue epilogue = epilogue();
        assertEquals(
                List.of("right-2", "right-3", "synchronized-methods"),
                epilogue.solutions().stream().map(Epilogue.Solution::approach).toList());
        assertEquals(
                "Tally.java", epilogue.solutions().getFirst().files().getFirst().name());
        assertFalse(epilogue.approaches().isEmpty());
        assertEquals(List.of(), epilogue.unreadable());
    }

    @Test
    void isTheRestOfItWhereAFileIsNoTextAndNamesThatFile() throws Exception {
        spoil("accepted/right-2/Tally.java");
        spoil("approaches.md");
        Epilogue epilogue = epilogue();
        assertEquals(List.of("approaches.md", "accepted/right-2/Tally.java"), epilogue.unreadable());
        assertEquals("", epilogue.approaches());
        assertEquals(3, epilogue.solutions().size());
        assertTrue(epilogue.solutions().getFirst().files().isEmpty());
    }

    @Test
    void isItsDiscussionWhereThereAreNoSolutions() throws Exception {
        Files.move(folder.resolve("solutions"), folder.resolve("elsewhere"));
        Epilogue epilogue = epilogue();
        assertEquals(List.of(), epilogue.solutions());
        assertEquals(List.of(), epilogue.unreadable());
        assertFalse(epilogue.discussion().isEmpty());
    }
}
