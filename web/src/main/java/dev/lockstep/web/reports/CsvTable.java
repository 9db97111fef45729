package dev.lockstep.web.reports;

import java.util.List;
import java.util.stream.Collectors;

/** A table in the form that RFC 4180 describes, which no spreadsheet takes for a program. */
final class CsvTable {

    /** With these, spreadsheets begin to calculate. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvTable() {}

    /** All rows, the first with the names of the columns. */
    static String of(List<List<String>> rows) {
        return rows.stream().map(CsvTable::row).collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return cells.stream().map(CsvTable::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        return "\"" + harmless(text).replace("\"", "\"\"") + "\"";
    }

    /** As OWASP's "CSV Injection" advises: an apostrophe in front says that this is text. */
    private static String harmless(String text) {
        boolean isFormula = !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        return isFormula ? "'" + text : text;
    }
}
