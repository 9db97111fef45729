package dev.lockstep.web.pages.report;

import dev.lockstep.engine.trace.Interleaving;
import dev.lockstep.engine.trace.Lane;
import dev.lockstep.engine.trace.Place;
import dev.lockstep.engine.trace.Step;
import dev.lockstep.web.reports.TraceQuestion;
import java.util.ArrayList;
import java.util.List;

/**
 * A question with the interleaving that it is about: a column for each thread, time downward.
 *
 * @param columns the threads
 * @param rows the steps
 */
public record QuestionView(TraceQuestion question, List<Column> columns, List<Row> rows) {

    private static final int LETTERS = 26;

    public QuestionView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A thread. */
    public record Column(String letter, String name) {}

    /**
     * A step.
     *
     * @param number counted from 1; 0 if it stands for others
     * @param column of which thread it is, from 0; -1 if of several
     * @param place where; may be empty
     */
    public record Row(int number, int column, String words, String place) {}

    static QuestionView of(TraceQuestion question) {
        Interleaving interleaving = question.trace().interleaving();
        List<Column> columns = new ArrayList<>();
        for (Lane lane : interleaving.threads()) {
            columns.add(new Column(String.valueOf((char) ('A' + columns.size() % LETTERS)), lane.name()));
        }
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (Step step : interleaving.steps()) {
            boolean isFolded = step.kind() == Step.Kind.FOLDED;
            rows.add(new Row(
                    isFolded ? 0 : ++number,
                    column(interleaving.threads(), step.thread()),
                    isFolded ? "… %d steps".formatted(step.folded()) : step.words(),
                    step.place().map(Place::words).orElse("")));
        }
        return new QuestionView(question, columns, rows);
    }

    private static int column(List<Lane> lanes, int thread) {
        return lanes.stream().map(Lane::number).toList().indexOf(thread);
    }
}
