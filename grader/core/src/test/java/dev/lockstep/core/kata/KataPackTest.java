package dev.lockstep.core.kata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.fingerprint.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    private KataPack pack(String content) {
        return new KataPack(new Fingerprint().add("one-seat").add(content).name(), "one-seat", content);
    }

    private DamagedPackException refusal(KataPack pack) {
        return assertThrows(DamagedPackException.class, () -> pack.unpack(folder.resolve("cache")));
    }

    private static void assertSays(String words, Exception refusal) {
        assertTrue(String.valueOf(refusal.getMessage()).contains(words), refusal::toString);
    }

    @Test
    void becomesTheSameKataOnAnotherMachine() throws Exception {
        Kata other = KataPack.of(kata).unpack(folder.resolve("cache"));
        assertEquals(kata.facts(), other.facts());
        assertEquals(kata.hiddenTests(), other.hiddenTests());
        assertEquals(kata.visibleTests(), other.visibleTests());
        assertEquals(PublicKata.of(kata), PublicKata.of(other));
        assertEquals(KataPack.of(kata), KataPack.of(other));
    }

    @Test
    void ofEachKataHereBecomesTheSameKata() throws Exception {
        List<Kata> katas = Catalogue.scan(List.of(Path.of("../../katas"))).katas();
        assertFalse(katas.isEmpty(), "katas are there");
        for (Kata one : katas) {
            Kata other = KataPack.of(one).unpack(folder.resolve("cache"));
            assertEquals(one.texts(), other.texts());
            assertEquals(one.implementations(), other.implementations());
            assertEquals(PublicKata.of(one), PublicKata.of(other));
        }
    }

    @Test
    void leavesNothingBehind() throws Exception {
        KataPack.of(kata).unpack(folder.resolve("cache"));
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void isAnotherOneWhenAnythingOfTheKataHasChanged() throws IOException, BrokenKataException {
        KataPack before = KataPack.of(kata);
        Files.writeString(folder.resolve("katas/one-seat/discussion.md"), "And what if there were two seats?");
        assertNotEquals(before.hash(), KataPack.of(load()).hash());
    }

    @Test
    void isOfTheKataAsItWasLoadedWhateverHasBecomeOfItsFolder() throws IOException {
        KataPack before = KataPack.of(kata);
        Files.writeString(folder.resolve("katas/one-seat/statement.md"), "Another one altogether.");
        Files.delete(folder.resolve("katas/one-seat/discussion.md"));
        assertEquals(before, KataPack.of(kata));
    }

    @Test
    void hasNothingOfFilesThatBelongToNoKata() throws IOException, BrokenKataException {
        KataPack before = KataPack.of(kata);
        Files.write(folder.resolve("katas/one-seat/picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
        assertEquals(before, KataPack.of(load()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../escaped.txt", "..", "", "/../../escaped.txt", "a\u0000b"})
    void writesNothingOutsideOfItsFolder(String path) {
        assertSays("outside", refusal(pack("{\"%s\": \"boo\"}".formatted(path.replace("\u0000", "\\u0000")))));
        assertTrue(Files.notExists(folder.resolve("escaped.txt")));
        assertTrue(Files.notExists(folder.resolve("cache")), "nothing was written");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../one-seat", "", "/tmp/one-seat", "one seat"})
    void isRefusedWhereItsKataIsNoName(String name) {
        KataPack hostile = new KataPack(new Fingerprint().add(name).add("{}").name(), name, "{}");
        assertSays("expected a kata's id", refusal(hostile));
    }

    @Test
    void isRefusedWhereItsHashIsThatOfAnother() {
        KataPack good = KataPack.of(kata);
        KataPack changed = new KataPack(good.hash(), good.kata(), good.content().replace("hidden", "visible"));
        assertSays("another content", refusal(changed));
        assertSays("another content", refusal(new KataPack(good.hash(), "two-seats", good.content())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"kata.json\": ", "", "{\"kata.json\": 7}"})
    void isRefusedWhereItIsNotWhatWasPacked(String content) {
        assertSays("one-seat", refusal(pack(content)));
    }

    @Test
    void isBrokenWhereThisBuildDoesNotTakeItForAKata() {
        assertThrows(
                BrokenKataException.class, () -> pack("{\"kata.json\": \"{}\"}").unpack(folder.resolve("cache")));
    }
}
