package dev.lockstep.core.kata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("a kata's pack")
class KataPackTest {

    @TempDir
    private Path folder;

    private Kata kata;

    @BeforeEach
    void write() throws IOException, BrokenKataException {
        KataTemplate.write(folder.resolve("katas"), folder.resolve("solutions"), "one-seat");
        kata = load();
    }

    private Kata load() throws BrokenKataException {
        return new KataLoader().load(folder.resolve("katas/one-seat"));
    }

    @Test
    void becomesTheSameKataOnAnotherMachine() throws IOException, BrokenKataException {
        Kata other = KataPack.of(kata).unpack(folder.resolve("cache"));
        assertEquals(kata.facts(), other.facts());
        assertEquals(kata.hiddenTests(), other.hiddenTests());
        assertEquals(kata.visibleTests(), other.visibleTests());
        assertEquals(PublicKata.of(kata), PublicKata.of(other));
        assertEquals(KataPack.of(kata), KataPack.of(other));
    }

    @Test
    void isUnpackedOnce() throws IOException, BrokenKataException {
        KataPack pack = KataPack.of(kata);
        Path first = pack.unpack(folder.resolve("cache")).folder();
        assertEquals(first, pack.unpack(folder.resolve("cache")).folder());
    }

    @Test
    void isAnotherOneWhenAnythingInTheFolderHasChanged() throws IOException, BrokenKataException {
        KataPack before = KataPack.of(kata);
        Files.writeString(folder.resolve("katas/one-seat/discussion.md"), "And what if there were two seats?");
        assertNotEquals(before.hash(), KataPack.of(load()).hash());
    }

    @Test
    void writesNothingOutsideOfItsFolder() {
        KataPack hostile = new KataPack("0123", "one-seat", "{\"../../escaped.txt\": \"boo\"}");
        IOException refusal = assertThrows(IOException.class, () -> hostile.unpack(folder.resolve("cache")));
        assertTrue(String.valueOf(refusal.getMessage()).contains("outside"), refusal::toString);
        assertTrue(Files.notExists(folder.resolve("escaped.txt")));
        assertTrue(Files.notExists(folder.resolve("cache/pack-0123")));
    }

    @Test
    void saysSoWhenItIsDamaged() {
        KataPack damaged = new KataPack("0123", "one-seat", "{\"kata.json\": ");
        assertThrows(IOException.class, () -> damaged.unpack(folder.resolve("cache")));
    }
}
