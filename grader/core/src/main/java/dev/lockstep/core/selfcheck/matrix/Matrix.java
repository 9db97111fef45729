package dev.lockstep.core.selfcheck.matrix;

import dev.lockstep.core.outcome.CheckKind;
import dev.lockstep.core.outcome.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * Which check of a kata catches which of its rejected solutions.
 *
 * @param rows the checks, in the order in which they run
 * @param columns the rejected solutions
 * @param problems sentences: what else the author must put right
 */
public record Matrix(String kataId, List<Row> rows, List<Column> columns, List<String> problems) {

    public Matrix {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        problems = List.copyOf(problems);
    }

    /** A rejected solution, and what the grader answered. */
    public record Column(String solution, Outcome outcome) {}

    /**
     * A check.
     *
     * @param id as in reports: {@code functional-2}
     * @param property its sentence
     * @param cells what it said to each solution, in their order
     * @param alone the solutions that no other check catches
     * @param argument why it may be there though it is worth no more; empty if nobody has said so
     */
    public record Row(
            String id,
            CheckKind kind,
            String property,
            List<Cell> cells,
            List<String> alone,
            Optional<String> argument) {

        public Row {
            cells = List.copyOf(cells);
            alone = List.copyOf(alone);
        }

        /** How many solutions it catches. */
        public long catches() {
            return cells.stream().filter(cell -> cell == Cell.CAUGHT).count();
        }

        /** What it is worth. */
        public Worth worth() {
            return Worth.of(kind, cells, alone);
        }

        /** Whether somebody has to say why it is there, and nobody has. */
        public boolean lacksArgument() {
            return worth().needsArgument() && argument.isEmpty();
        }
    }

    /** What a check said to a solution. */
    public enum Cell {
        /** It failed, as it should. */
        CAUGHT,
        PASSED,
        /** It was not asked, or came to no result. */
        UNKNOWN
    }

    /** The solutions that a check catches. */
    public List<String> caughtBy(Row row) {
        return columns.stream()
                .filter(column -> row.cells().get(columns.indexOf(column)) == Cell.CAUGHT)
                .map(Column::solution)
                .toList();
    }

    /** The solutions about which the grader could not find out. */
    public List<Column> faults() {
        return columns.stream()
                .filter(column -> column.outcome() instanceof Outcome.GraderFault)
                .toList();
    }

    public List<Row> withoutArgument() {
        return rows.stream().filter(Row::lacksArgument).toList();
    }

    /** Whether each check is the only one that catches something, or has an argument why it need not be, and nothing else is to be done. */
    public boolean isGreen() {
        return withoutArgument().isEmpty() && faults().isEmpty() && problems.isEmpty();
    }
}
