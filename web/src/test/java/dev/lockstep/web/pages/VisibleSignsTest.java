package dev.lockstep.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("signs that nobody sees")
class VisibleSignsTest {

    /** RIGHT-TO-LEFT OVERRIDE. */
    private static final String TURN = "\u202e";

    private static final String MARK = "<bdi class=\"unseen\" data-sign=\"U+202E\">" + TURN + "</bdi>";

    @Test
    void areMarkedInTexts() {
        assertEquals("<pre>a" + MARK + "b</pre>" + MARK, VisibleSigns.in("<pre>a" + TURN + "b</pre>" + TURN));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x061C, 0x200B, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069,
                0x3164, 0xFEFF, 0xE0041, 0x08
            })
    void areThoseThatTurnWritingAndThoseOfWhichNothingIsDrawn(int sign) {
        String text = Character.toString(sign);
        assertEquals(
                "<bdi class=\"unseen\" data-sign=\"U+%04X\">%s</bdi>".formatted(sign, text), VisibleSigns.in(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"int a = 1;\n\tint b = 2;\r\n", "שלום", "می‌خواهم", "👩‍💻", ""})
    void areNotThoseOfWhichTextsAreMade(String text) {
        assertSame(text, VisibleSigns.in(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<textarea name=\"A.java\">\n%s</textarea>",
                "<script src=\"a\">%s</script>",
                "<a title=\"%s\" href='x>%s'>x</a>",
                "<input value=\"> %s\">"
            })
    void stayAsTheyAreInWhatIsEditedOrReadByScripts(String html) {
        String page = html.replace("%s", TURN);
        assertEquals(page + MARK, VisibleSigns.in(page + TURN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<title>%s</title>", "<option>%s</option>", "<svg><text x=\"1\">%s</text></svg>"})
    void areToldByTheirNumbersWhereNoElementsCanStand(String html) {
        assertEquals(html.replace("%s", "U+202E") + MARK, VisibleSigns.in(html.replace("%s", TURN) + TURN));
    }
}
