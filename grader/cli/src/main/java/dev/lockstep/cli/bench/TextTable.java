package dev.lockstep.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of cells in columns as wide as their widest cell; numbers stand to the right, words to the left. */
public final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(String... titles) {
        rows.add(List.of(titles));
    }

    public void add(String... cells) {
        if (cells.length != rows.getFirst().size()) {
            throw new IllegalArgumentException("the table has %d columns, got %d cells"
                    .formatted(rows.getFirst().size(), cells.length));
        }
        rows.add(List.of(cells));
    }

    /** All rows, each with a line feed at its end. */
    @Override
    public String toString() {
        return rows.stream().map(this::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private String line(List<String> row) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> cell(row.get(column), column))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private String cell(String text, int column) {
        String space = " ".repeat(width(column) - text.length());
        return holdsNumbers(column) ? space + text : text + space;
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private boolean holdsNumbers(int column) {
        return rows.stream().skip(1).allMatch(row -> row.get(column).matches("-?[0-9][0-9,.]*"));
    }
}
