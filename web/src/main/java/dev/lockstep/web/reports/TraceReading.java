package dev.lockstep.web.reports;

import dev.lockstep.engine.trace.Interleaving;
import dev.lockstep.engine.trace.Place;
import dev.lockstep.engine.trace.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An interleaving with its steps numbered, as pages number them: those that stand for others have no number.
 *
 * @param steps in order
 */
record TraceReading(Interleaving interleaving, List<Numbered> steps) {

    TraceReading {
        steps = List.copyOf(steps);
    }

    record Numbered(int number, Step step) {}

    static TraceReading of(Interleaving interleaving) {
        List<Numbered> steps = new ArrayList<>();
        for (Step step : interleaving.steps()) {
            if (step.kind() != Step.Kind.FOLDED) {
                steps.add(new Numbered(steps.size() + 1, step));
            }
        }
        return new TraceReading(interleaving, steps);
    }

    /** In the form {@code "adds one" reads count: 0 (step 4, Counter.java:12)}. */
    String told(Numbered step) {
        return "%s %s (%s)".formatted(who(step), step.step().words(), where(step));
    }

    String who(Numbered step) {
        return "\"" + interleaving.nameOf(step.step().thread()) + "\"";
    }

    private static String where(Numbered step) {
        String number = "step " + step.number();
        return step.step()
                .place()
                .map(Place::words)
                .filter(words -> !words.isEmpty())
                .map(words -> number + ", " + words)
                .orElse(number);
    }

    /**
     * Three steps of the code under test of which the second is another thread's: where somebody comes between. Of several places that
     * where the third writes what the first may have read, and where nobody is the thread that has only begun the others.
     */
    Optional<List<Numbered>> cut() {
        List<Numbered> inside = steps.stream().filter(it -> it.step().inside()).toList();
        return IntStream.range(0, inside.size())
                .mapToObj(i -> cut(inside, i))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(TraceReading::weight)
                        .thenComparingInt(cut -> -cut.getFirst().number()));
    }

    private static int weight(List<Numbered> cut) {
        boolean isUpdate = cut.getFirst().step().kind() == Step.Kind.READ
                && cut.getLast().step().kind() == Step.Kind.WRITE;
        boolean isAmongEquals = cut.stream().noneMatch(it -> it.step().thread() == 0);
        return (isUpdate ? 2 : 0) + (isAmongEquals ? 1 : 0);
    }

    private static Optional<List<Numbered>> cut(List<Numbered> inside, int i) {
        int thread = inside.get(i).step().thread();
        if (i + 1 >= inside.size() || inside.get(i + 1).step().thread() == thread) {
            return Optional.empty();
        }
        return inside.stream()
                .skip(i + 2L)
                .filter(later -> later.step().thread() == thread)
                .findFirst()
                .map(later -> List.of(inside.get(i), inside.get(i + 1), later));
    }

    /** The last step of that kind in the code under test. */
    Optional<Numbered> last(Step.Kind kind) {
        return steps.reversed().stream()
                .filter(it -> it.step().kind() == kind && it.step().inside())
                .findFirst();
    }
}
