package dev.lockstep.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void numbersStandToTheRightAndWordsToTheLeft() {
        var table = new TextTable("Kata", "warm", "ratio", "Solution");
        table.add("a", "12,345", "1.5", "one");
        table.add("long-name", "-7", "10.0", "another");

        assertEquals("""
                Kata         warm  ratio  Solution
                a          12,345    1.5  one
                long-name      -7   10.0  another
                """, table.toString());
    }

    @Test
    void aRowWithTooFewCellsIsRefused() {
        var table = new TextTable("Kata", "warm");

        assertThrows(IllegalArgumentException.class, () -> table.add("a"));
    }
}
