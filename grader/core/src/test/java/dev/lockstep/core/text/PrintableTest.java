package dev.lockstep.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void ordinaryTextStaysAsItIs() {
        assertEquals("count = 4,000 ≠ 3.998 · żółw · 数 · 😀", Printable.line("count = 4,000 ≠ 3.998 · żółw · 数 · 😀"));
    }

    @Test
    void terminalEscapesAreSpelledOut() {
        assertEquals("\\u001b[2J\\u001b]0;owned\\u0007", Printable.line("\u001b[2J\u001b]0;owned\u0007"));
        assertEquals("\\u009b31m", Printable.line("\u009b31m"));
        assertEquals("\\u007f\\u0008\\u0000", Printable.line("\u007f\b\0"));
    }

    @Test
    void textThatRunsBackwardsOrHidesIsSpelledOut() {
        assertEquals("\\u202egnp.exe", Printable.line("\u202egnp.exe"));
        assertEquals("a\\u200bb\\ufeff", Printable.line("a\u200bb\ufeff"));
    }

    @Test
    void halfASurrogatePairIsSpelledOut() {
        assertEquals("\\ud83d!", Printable.line("\ud83d!"));
    }

    @Test
    void aLineIsOneLine() {
        assertEquals("one\\ntwo\\r\\nthree    four\\u2028", Printable.line("one\ntwo\r\nthree\tfour\u2028"));
    }

    @Test
    void linesKeepTheirLineEndsAndNothingElse() {
        assertEquals("one\ntwo\n\\u001b[0m", Printable.lines("one\ntwo\r\n\u001b[0m"));
    }

    @Test
    void aBriefLineIsCutWhereItIsTooLongForItsReader() {
        assertEquals("12345", Printable.brief("12345", 5));
        assertEquals("12345…", Printable.brief("123456", 5));
        assertEquals("\\u001b…", Printable.brief("\u001b\u001b", 6));
        assertEquals("🧵🧵…", Printable.brief("🧵".repeat(3), 2));
        assertEquals(6, Printable.brief("\u001b".repeat(1_000_000), 5).length());
    }

    @Test
    void whatIsLeftOfAnyCharacterIsValidInXml() {
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            int codePoint = character;
            Printable.line(Character.toString(character))
                    .codePoints()
                    .forEach(shown -> assertTrue(isXml(shown), () -> "code point " + codePoint));
        }
    }

    /** The production Char of XML 1.0, without the line ends and tabs that a line has none of. */
    private static boolean isXml(int character) {
        return (character >= 0x20 && character <= 0xd7ff)
                || (character >= 0xe000 && character <= 0xfffd)
                || (character >= 0x10000 && character <= 0x10ffff);
    }
}
