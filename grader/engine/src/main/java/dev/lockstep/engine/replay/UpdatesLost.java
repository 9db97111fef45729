package dev.lockstep.engine.replay;

import dev.lockstep.engine.replay.Noted.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds two threads that read the same value and then both write: the first of the two updates is gone. */
final class UpdatesLost {

    private final List<Noted> steps;
    private final Wording wording;

    private UpdatesLost(List<Noted> steps, Wording wording) {
        this.steps = steps;
        this.wording = wording;
    }

    static Optional<String> in(List<Noted> steps, Wording wording) {
        return new UpdatesLost(steps, wording).sentence();
    }

    private Optional<String> sentence() {
        for (int i = steps.size() - 1; i >= 0; i--) {
            Noted last = steps.get(i);
            if (last.sort == Sort.WRITE) {
                Noted before = lastBefore(i, last, -1, Sort.WRITE);
                if (before != null && before.thread != last.thread) {
                    Optional<String> found = lost(before, last, i);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Both writes rest on reads from before the first of them. */
    private Optional<String> lost(Noted first, Noted second, int index) {
        int firstAt = steps.indexOf(first);
        Noted readByFirst = lastBefore(firstAt, first, first.thread, Sort.READ);
        Noted readBySecond = lastBefore(index, second, second.thread, Sort.READ);
        if (readByFirst == null || readBySecond == null || steps.indexOf(readBySecond) > firstAt) {
            return Optional.empty();
        }
        boolean known = readByFirst.value != Noted.UNKNOWN && first.value != Noted.UNKNOWN;
        if (!known || !Objects.equals(readByFirst.value, readBySecond.value)) {
            return Optional.empty();
        }
        return Optional.of(words(readByFirst, first, second));
    }

    private String words(Noted read, Noted first, Noted second) {
        String seen = "`%s = %s`".formatted(wording.variable(read), wording.value(read.value));
        if (Objects.equals(first.value, second.value)) {
            return "Two threads both read %s, then both wrote %s: an %s is lost."
                    .formatted(seen, wording.value(first.value), kindOf(read.value, first.value));
        }
        return "%s and %s both read %s; then %s wrote %s and %s wrote %s: the first of the two is lost."
                .formatted(
                        wording.thread(first.thread),
                        wording.thread(second.thread),
                        seen,
                        wording.thread(first.thread),
                        wording.value(first.value),
                        wording.thread(second.thread),
                        wording.value(second.value));
    }

    private static String kindOf(@Nullable Object before, @Nullable Object after) {
        boolean counts = before instanceof Number from
                && after instanceof Number to
                && !(from instanceof Double || from instanceof Float)
                && to.longValue() == from.longValue() + 1;
        return counts ? "increment" : "update";
    }

    private @Nullable Noted lastBefore(int index, Noted variable, int thread, Sort sort) {
        List<Noted> earlier = new ArrayList<>(steps.subList(0, index));
        return earlier.reversed().stream()
                .filter(step -> step.sort == sort && step.sameVariable(variable))
                .filter(step -> thread < 0 || step.thread == thread)
                .findFirst()
                .orElse(null);
    }
}
