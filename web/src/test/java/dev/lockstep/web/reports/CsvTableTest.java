package dev.lockstep.web.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("a table for spreadsheets")
class CsvTableTest {

    @Test
    void keepsWhatIsInACellInIt() {
        assertEquals(
                "\"a\",\"say \"\"b\"\", c\"\r\n\"two\nlines\",\"\"\r\n",
                CsvTable.of(List.of(List.of("a", "say \"b\", c"), List.of("two\nlines", ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"})
    void hasNoFormulas(String text) {
        assertEquals("\"'" + text + "\"\r\n", CsvTable.of(List.of(List.of(text))));
    }
}
