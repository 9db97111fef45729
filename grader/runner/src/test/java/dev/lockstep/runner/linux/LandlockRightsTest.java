package dev.lockstep.runner.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lockstep.runner.linux.Landlock.Access;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("what a version of Landlock takes away")
class LandlockRightsTest {

    /** From the table "previous limitations" of the kernel's userspace-api/landlock.rst. */
    @ParameterizedTest
    @CsvSource({
        "1, 0x1FFF, 0, 0, 8",
        "2, 0x3FFF, 0, 0, 8",
        "3, 0x7FFF, 0, 0, 8",
        "4, 0x7FFF, 3, 0, 16",
        "5, 0xFFFF, 3, 0, 16",
        "6, 0xFFFF, 3, 3, 24",
        "7, 0xFFFF, 3, 3, 24",
        "99, 0xFFFF, 3, 3, 24"
    })
    void growsWithTheVersion(int version, String files, long network, long scopes, int bytes) {
        LandlockRights rights = LandlockRights.ofVersion(version);

        assertEquals(new LandlockRights(version, Long.decode(files), network, scopes), rights);
        assertEquals(bytes, rights.attributeBytes());
    }

    @Test
    void isNothingWithoutAVersion() {
        assertThrows(IllegalArgumentException.class, () -> LandlockRights.ofVersion(0));
    }

    @ParameterizedTest
    @CsvSource({
        "READ, true, 0xC",
        "READ, false, 0x4",
        "READ_AND_RUN, true, 0xD",
        "READ_AND_RUN, false, 0x5",
        "READ_AND_WRITE, false, 0x6",
        "LIST, true, 0x8",
        "LIST, false, 0"
    })
    void isGivenBackForListedPathsOnly(Access access, boolean isFolder, String rights) {
        assertEquals(Long.decode(rights), LandlockRights.ofVersion(7).of(access, isFolder));
    }
}
