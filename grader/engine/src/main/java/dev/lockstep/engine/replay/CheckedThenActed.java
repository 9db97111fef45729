package dev.lockstep.engine.replay;

import dev.lockstep.engine.replay.Noted.Sort;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds two threads that ask the same, get the same answer before either acts on it, and then both act. */
final class CheckedThenActed {

    private final List<Noted> calls;
    private final Wording wording;

    private CheckedThenActed(List<Noted> steps, Wording wording) {
        this.calls = steps.stream()
                .filter(step -> step.sort == Sort.CALL && step.inside)
                .filter(step -> !LockCalls.isOnLock(step.place().member()))
                .toList();
        this.wording = wording;
    }

    static Optional<String> in(List<Noted> steps, Wording wording) {
        return new CheckedThenActed(steps, wording).sentence();
    }

    private Optional<String> sentence() {
        for (int i = 0; i < calls.size(); i++) {
            Noted first = calls.get(i);
            for (int j = i + 1; j < calls.size(); j++) {
                Noted second = calls.get(j);
                if (second.thread == first.thread && second.object == first.object) {
                    break;
                }
                Optional<String> found = asksTheSame(first, second) ? acts(first, second, j) : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean asksTheSame(Noted one, Noted other) {
        return one.thread != other.thread
                && one.object == other.object
                && one.site == other.site
                && one.value != Noted.UNKNOWN
                && same(one.value, other.value)
                && sameArguments(one, other);
    }

    /** Compares numbers and texts; other objects by identity, as their own code must not run. */
    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one == other || (isSimple(one) && Objects.equals(one, other));
    }

    private static boolean isSimple(@Nullable Object value) {
        return switch (value) {
            case String _, Boolean _ -> true;
            case Number number -> number.getClass().getName().startsWith("java.lang.");
            case null, default -> false;
        };
    }

    private static boolean sameArguments(Noted one, Noted other) {
        return one.arguments.size() == other.arguments.size()
                && IntStream.range(0, one.arguments.size())
                        .allMatch(i -> same(one.arguments.get(i), other.arguments.get(i)));
    }

    private Optional<String> acts(Noted first, Noted second, int from) {
        Optional<Noted> one = nextOf(first, from + 1);
        Optional<Noted> other = nextOf(second, from + 1);
        boolean both = one.isPresent()
                && other.isPresent()
                && one.get().site == other.get().site
                && one.get().site != first.site;
        return both ? Optional.of(words(first, second, one.get())) : Optional.empty();
    }

    private Optional<Noted> nextOf(Noted call, int from) {
        return calls.subList(Math.min(from, calls.size()), calls.size()).stream()
                .filter(next -> next.thread == call.thread && next.object == call.object)
                .findFirst();
    }

    private String words(Noted one, Noted other, Noted acts) {
        return "%s and %s both called %s and got %s, then both called %s."
                .formatted(
                        wording.thread(one.thread),
                        wording.thread(other.thread),
                        wording.call(one),
                        wording.value(one.value),
                        acts.place().member());
    }
}
