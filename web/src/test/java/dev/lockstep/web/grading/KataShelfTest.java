package dev.lockstep.web.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.SubmissionState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("a server's katas")
class KataShelfTest {

    @TempDir
    private Path folder;

    private final LinkedBlockingQueue<Kata> graded = new LinkedBlockingQueue<>();

    @OnEachDatabase
    void areGradedByAsTheyAreShownWhateverHasBecomeOfTheirFoldersSince(Storage storage)
            throws IOException, InterruptedException {
        try (WebWorld world = new WebWorld(storage, folder)) {
            PublicKata shown = world.shelf.find(WebWorld.KATA).orElseThrow();
            Path home = folder.resolve("katas").resolve(WebWorld.KATA);
            Files.writeString(home.resolve("statement.md"), "Another one altogether.");
            Files.writeString(home.resolve("kata.json"), "{ half of it");
            Files.write(home.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
            world.worker((kata, _, _, _, _) -> {
                graded.add(kata);
                return Optional.of(WebWorld.accepted());
            });
            assertInstanceOf(SubmissionState.Done.class, world.end(world.submit(Kind.SUBMISSION, "class Seat {}")));
            assertEquals(shown, PublicKata.of(graded.take()));
        }
    }
}
