package dev.lockstep.core.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void equalContentHasTheSameName() {
        assertEquals(nameOf("katas", "tally"), nameOf("katas", "tally"));
    }

    @Test
    void theNameIsSixteenHexadecimalDigits() {
        assertTrue(nameOf("tally").matches("[0-9a-f]{16}"), nameOf("tally"));
    }

    @Test
    void aNameIsTheSameTomorrow() {
        assertEquals("ccc78d56ca680989", nameOf("tally", "Zähler"));
    }

    @Test
    void itMattersWhereOneTextEndsAndTheNextBegins() {
        assertNotEquals(nameOf("ab", "c"), nameOf("a", "bc"));
        assertNotEquals(nameOf("abc"), nameOf("abc", ""));
    }

    @Test
    void theOrderMatters() {
        assertNotEquals(nameOf("a", "b"), nameOf("b", "a"));
    }

    private static String nameOf(String... texts) {
        Fingerprint fingerprint = new Fingerprint();
        for (String text : texts) {
            fingerprint.add(text);
        }
        return fingerprint.name();
    }
}
