package dev.lockstep.web.packs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("a ZIP file that somebody sends")
class ZipFilesTest {

    private static final ZipLimits LIMITS = new ZipLimits(4, 1_000, 2_500);

    private static void assertRefused(String because, byte[] zip) {
        var refusal = assertThrows(RefusedUploadException.class, () -> ZipFiles.of(zip, LIMITS));
        String words = refusal.problems().getFirst();
        assertTrue(words.contains(because), words);
        assertTrue(words.contains("Expected"), words);
    }

    @Test
    void isReadFileByFile() throws RefusedUploadException {
        byte[] zip = new Zips()
                .with("a/kata.json", "{}")
                .with("a/empty", "")
                .with("a/hidden/", "")
                .with("a/hidden/T.java", "class T {}")
                .bytes();
        var files = ZipFiles.of(zip, LIMITS);
        assertEquals(Set.of("a/kata.json", "a/empty", "a/hidden/T.java"), files.keySet());
        assertArrayEquals("class T {}".getBytes(StandardCharsets.UTF_8), files.get("a/hidden/T.java"));
    }

    @Test
    void losesWhatFileManagersPutIn() throws RefusedUploadException {
        byte[] zip = new Zips()
                .with("__MACOSX/a", "x")
                .with("a/.DS_Store", "x")
                .with(".git/x", "x")
                .with("a/b", "x")
                .bytes();
        assertEquals(Set.of("a/b"), ZipFiles.of(zip, LIMITS).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../b", "a/../../b", "/b", "a/b\\c", "..\\b", "C:b", "./b"})
    void isRefusedIfAFileWouldBeWrittenElsewhere(String name) {
        assertRefused("leads elsewhere", new Zips().with(name, "x").bytes());
    }

    @Test
    void isReadIfItWasMadeOnWindows() throws RefusedUploadException {
        byte[] zip = new Zips().with("a\\b", "x").bytes();
        assertEquals(Set.of("a/b"), ZipFiles.of(zip, LIMITS).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a//b", "a/b\nc", "a/ü", "a/b*"})
    void isRefusedIfANameIsUnusual(String name) {
        assertRefused("has an unusual name", new Zips().with(name, "x").bytes());
    }

    @Test
    void isRefusedInWordsThatCanBeShownWhateverNamesItHas() {
        assertRefused(
                "\"a/\\u202eb\\u0000\" has an unusual name",
                new Zips().with("a/\u202eb\0", "x").bytes());
    }

    @Test
    void isRefusedIfAFileIsThereTwice() {
        byte[] zip = new Zips().with("a/b", "x").with("a/c", "y").bytes();
        assertRefused("is there twice", Zips.renamed(zip, "a/c", "a/b"));
    }

    @Test
    void isRefusedIfAFileIsAFolder() {
        assertRefused(
                "is a file and a folder",
                new Zips().with("a/b", "x").with("a/b/c", "y").bytes());
    }

    @Test
    void isRefusedIfThereIsALinkInIt() {
        assertRefused(
                "is a link", Zips.withMode(new Zips().with("a/b", "/etc/passwd").bytes(), 0xA1FF));
    }

    @Test
    void isRefusedIfThereIsADeviceInIt() {
        assertRefused(
                "is no plain file", Zips.withMode(new Zips().with("a/b", "").bytes(), 0x21FF));
    }

    @Test
    void isReadIfUnixSaysThatItsFilesArePlain() throws RefusedUploadException {
        assertEquals(
                Set.of("a/b"),
                ZipFiles.of(Zips.withMode(new Zips().with("a/b", "x").bytes(), 0x81A4), LIMITS)
                        .keySet());
    }

    @Test
    void isRefusedIfItTakesAPassword() {
        assertRefused("is encrypted", Zips.encrypted(new Zips().with("a/b", "x").bytes()));
    }

    @Test
    void isRefusedIfAFileUnpacksToTooMuch() {
        assertRefused(
                "unpacks to more", new Zips().with("a/b", "x".repeat(1_001)).bytes());
    }

    @Test
    void isRefusedIfAllFilesTogetherUnpackToTooMuch() {
        String much = "x".repeat(900);
        assertRefused(
                "unpacks to more",
                new Zips().with("a", much).with("b", much).with("c", much).bytes());
    }

    @Test
    void isRefusedIfItHasTooManyEntries() {
        Zips zips = new Zips();
        List.of("a", "b", "c", "d", "e").forEach(name -> zips.with(name, "x"));
        assertRefused("has 5 entries", zips.bytes());
    }

    @Test
    void isRefusedIfItIsNone() {
        assertRefused("is no ZIP", "class Seat {}".getBytes(StandardCharsets.UTF_8));
        assertRefused("is no ZIP", new byte[0]);
    }

    @Test
    void isRefusedIfItsEndIsMissing() {
        byte[] zip = new Zips().with("a/b", "some text").bytes();
        Zips.beginnings(zip).forEach(beginning -> assertRefused("is no ZIP", beginning));
    }

    @Test
    void isReadOrRefusedWhateverIsChangedInIt() {
        byte[] zip =
                new Zips().with("a/b", "some text").with("a/c", "more of it").bytes();
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            byte[] changed = zip.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            try {
                assertTrue(ZipFiles.of(changed, LIMITS).size() <= 2);
            } catch (RefusedUploadException e) {
                assertTrue(!e.problems().isEmpty());
            }
        }
    }
}
