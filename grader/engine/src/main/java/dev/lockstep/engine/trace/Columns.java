package dev.lockstep.engine.trace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An interleaving for a terminal: one column for each thread, time downward.
 *
 * <p>With more threads than fit beside each other, the thread's name stands before each step.
 */
public final class Columns {

    /** Of a wide terminal. */
    public static final int WIDE = 100;

    /** Of a narrow one. */
    public static final int NARROW = 80;

    private static final int NARROWEST = 26;
    private static final int LONGEST_NAME = 24;
    private static final int MARGIN = 5;
    private static final String GAP = "  ";

    private final Interleaving interleaving;
    private final int width;
    private final List<String> lines = new ArrayList<>();
    private final Map<Integer, List<String>> held = new HashMap<>();

    private Columns(Interleaving interleaving, int width) {
        this.interleaving = interleaving;
        this.width = width;
    }

    /** The headline, what explains it, and the steps, in lines of at most {@code width} characters, at least 60. */
    public static String of(Interleaving interleaving, int width) {
        return sentences(interleaving, width) + "\n" + steps(interleaving, width);
    }

    /** The headline and what explains it, each sentence that has a line of its own in lines of at most {@code width} characters. */
    public static String sentences(Interleaving interleaving, int width) {
        List<String> sentences = new ArrayList<>(wrapped(interleaving.headline(), width));
        interleaving.explanation().lines().forEach(line -> sentences.addAll(wrapped(line, width)));
        return String.join("\n", sentences) + "\n";
    }

    /** The steps in lines of at most {@code width} characters, at least 60. */
    public static String steps(Interleaving interleaving, int width) {
        if (width < 60) {
            throw new IllegalArgumentException("expected room for at least 60 characters, got " + width);
        }
        return new Columns(interleaving, width).text();
    }

    private String text() {
        List<Lane> lanes = interleaving.threads();
        boolean besides = lanes.size() * (NARROWEST + GAP.length()) <= width - MARGIN;
        if (besides && !lanes.isEmpty()) {
            columns(lanes);
        } else {
            list();
        }
        return String.join("\n", lines) + "\n";
    }

    // ---- beside each other

    private void columns(List<Lane> lanes) {
        int column = (width - MARGIN) / lanes.size() - GAP.length();
        heads(lanes, column);
        Duration time = Duration.ZERO;
        int number = 0;
        for (Step step : interleaving.steps()) {
            time = passed(time, step);
            int lane = indexOf(lanes, step.thread());
            if (step.kind() == Step.Kind.FOLDED) {
                row("", Math.max(0, lane), List.of(step.words()), column);
            } else {
                number = numberOf(step, number + 1);
                row(Integer.toString(number), lane, cell(step, column), column);
            }
        }
    }

    private void heads(List<Lane> lanes, int column) {
        List<List<String>> names =
                lanes.stream().map(lane -> wrapped(lane.name(), column)).toList();
        int height = names.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < height; i++) {
            StringBuilder line = new StringBuilder(" ".repeat(MARGIN));
            for (List<String> name : names) {
                line.append(padded(i < name.size() ? name.get(i) : "", column)).append(GAP);
            }
            lines.add(line.toString().stripTrailing());
        }
        String rules = ("─".repeat(column) + GAP).repeat(lanes.size());
        lines.add((" ".repeat(MARGIN) + rules).stripTrailing());
    }

    private Duration passed(Duration before, Step step) {
        if (step.time().compareTo(before) > 0) {
            lines.add(" ".repeat(MARGIN) + "··· " + words(step.time().minus(before)) + " pass ···");
            return step.time();
        }
        return before;
    }

    private void row(String number, int lane, List<String> cell, int column) {
        String indent = " ".repeat(lane * (column + GAP.length()));
        for (int i = 0; i < cell.size(); i++) {
            String margin = i == 0 ? "%3s  ".formatted(number) : " ".repeat(MARGIN);
            lines.add((margin + indent + cell.get(i)).stripTrailing());
        }
    }

    private static int indexOf(List<Lane> lanes, int thread) {
        for (int i = 0; i < lanes.size(); i++) {
            if (lanes.get(i).number() == thread) {
                return i;
            }
        }
        return 0;
    }

    /** What it does; below that, or beside it if there is room, where and holding what. */
    private List<String> cell(Step step, int column) {
        List<String> cell = new ArrayList<>(wrapped(step.words(), column));
        String where = where(step);
        if (where.isEmpty()) {
            return cell;
        }
        String both = cell.getLast() + GAP + where;
        if (cell.size() == 1 && both.length() <= column) {
            cell.set(0, both);
        } else {
            wrapped(fitting(where, step, column - GAP.length()), column - GAP.length())
                    .forEach(line -> cell.add(GAP + line));
        }
        return cell;
    }

    /** A long file name loses its beginning, so that its line is never broken off. */
    private static String fitting(String where, Step step, int width) {
        String place = step.place().map(Place::words).orElse("");
        int room = where.length() == place.length() ? width : width - 1;
        return place.length() <= room
                ? where
                : "…" + place.substring(place.length() - room + 1) + where.substring(place.length());
    }

    /** Locks are named when they are others than at the thread's step before. */
    private String where(Step step) {
        String place = step.place().map(Place::words).orElse("");
        List<String> before = held.put(step.thread(), step.locksHeld());
        boolean same = step.locksHeld().equals(before == null ? List.of() : before);
        String locks = same || step.locksHeld().isEmpty() || !step.inside()
                ? ""
                : "holds " + String.join(", ", step.locksHeld());
        return place.isEmpty() || locks.isEmpty() ? place + locks : place + ", " + locks;
    }

    /** Its own, which it keeps where others are left out. */
    private static int numberOf(Step step, int next) {
        int index = step.moment().index();
        return index > 0 ? index : next;
    }

    // ---- below each other

    private void list() {
        List<String> names = interleaving.threads().stream().map(Lane::name).toList();
        int name = Math.min(
                LONGEST_NAME, names.stream().mapToInt(String::length).max().orElse(0));
        Map<String, String> shown = ShortNames.of(names, LONGEST_NAME);
        int number = 0;
        Duration time = Duration.ZERO;
        for (Step step : interleaving.steps()) {
            time = passed(time, step);
            boolean fold = step.kind() == Step.Kind.FOLDED;
            List<String> cell = fold ? List.of(step.words()) : cell(step, width - MARGIN - name - GAP.length());
            number = fold ? number : numberOf(step, number + 1);
            String counted = fold ? "" : Integer.toString(number);
            for (int i = 0; i < cell.size(); i++) {
                String who = i == 0 && step.thread() >= 0 ? interleaving.nameOf(step.thread()) : "";
                String margin = i == 0 ? "%3s  ".formatted(counted) : " ".repeat(MARGIN);
                lines.add((margin + padded(shown.getOrDefault(who, who), name) + GAP + cell.get(i)).stripTrailing());
            }
        }
    }

    // ---- text

    private static String words(Duration time) {
        long nanos = time.toNanos();
        if (nanos >= 1_000_000_000) {
            return nanos % 1_000_000_000 == 0 ? nanos / 1_000_000_000 + " s" : nanos / 1_000_000 + " ms";
        }
        return nanos >= 1_000_000 ? nanos / 1_000_000 + " ms" : nanos + " ns";
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** Lines of at most {@code width} characters, broken between words where that is possible. */
    private static List<String> wrapped(String text, int width) {
        List<String> wrapped = new ArrayList<>();
        String rest = text;
        while (rest.length() > width) {
            int end = endOfLine(rest, width);
            wrapped.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        wrapped.add(rest);
        return wrapped;
    }

    /** Between words; within a long one, after a dot or before its arguments. */
    private static int endOfLine(String text, int width) {
        int space = text.lastIndexOf(' ', width);
        if (space > width / 3 || (space > 0 && wordAt(space + 1, text).length() <= width)) {
            return space;
        }
        int dot = Math.max(text.lastIndexOf('.', width - 1), beforeArguments(text, width)) + 1;
        return dot > width / 3 ? dot : width;
    }

    private static String wordAt(int start, String text) {
        int end = text.indexOf(' ', start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    /** An empty list of arguments stays in one piece. */
    private static int beforeArguments(String text, int width) {
        int bracket = text.lastIndexOf('(', width - 1);
        return text.startsWith("()", bracket) ? -1 : bracket;
    }
}
