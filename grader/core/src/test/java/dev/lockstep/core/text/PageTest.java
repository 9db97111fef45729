package dev.lockstep.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageTest {

    private final Page page = new Page(new Layout(40, false, true));

    @Test
    void wordsAreWrappedBehindTheirIndent() {
        page.words("    ", "a property that is a good deal longer than forty columns are");

        assertEquals("    a property that is a good deal\n    longer than forty columns are\n", page.toString());
    }

    @Test
    void anItemHangsBelowItsLead() {
        page.item("at  ", 4, "one two three four five six seven eight nine ten");

        assertEquals("at  one two three four five six seven\n    eight nine ten\n", page.toString());
    }

    @Test
    void aWordThatIsTooLongHasALineOfItsOwn() {
        String word = "x".repeat(60);
        page.words("", "before " + word + " after");

        assertEquals("before\n" + word + "\nafter\n", page.toString());
    }

    @Test
    void lineEndsInWordsStay() {
        page.words("  ", "one\n\ntwo");

        assertEquals("  one\n\n  two\n", page.toString());
    }

    @Test
    void spacesAtTheStartOfALineStay() {
        page.words("", "one\n    two");

        assertEquals("one\n    two\n", page.toString());
    }

    @Test
    void severalBlanksAreOneAndNoneIsAtTheTop() {
        page.blank();
        page.line("first");
        page.blank();
        page.blank();
        page.line("second");

        assertEquals("first\n\nsecond\n", page.toString());
    }

    @Test
    void coloursAreOnlyThereWhenAskedFor() {
        assertEquals("no", new Layout(80, false, true).paint(Colour.BAD, "no"));
        assertEquals("\u001b[31mno\u001b[0m", new Layout(80, true, true).paint(Colour.BAD, "no"));
    }

    @Test
    void aCharsetWithoutTheDrawingCharactersDrawsNothing() {
        assertTrue(Layout.draws(StandardCharsets.UTF_8));
        assertFalse(Layout.draws(StandardCharsets.US_ASCII));
        assertFalse(Layout.draws(StandardCharsets.ISO_8859_1));
    }
}
