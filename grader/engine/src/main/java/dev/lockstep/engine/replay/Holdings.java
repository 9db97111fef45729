package dev.lockstep.engine.replay;

import dev.lockstep.engine.replay.Noted.Sort;
import dev.lockstep.engine.simulation.Result;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of threads that wait for each other who has held what since when, and since when each of them waits. */
final class Holdings {

    private final List<Noted> all;
    private final Wording wording;

    Holdings(List<Noted> all, Wording wording) {
        this.all = all;
        this.wording = wording;
    }

    /** A sentence for each thread of {@code cycle}; each waits for the next one, the last for the first. */
    Stream<String> of(List<Result.Standing> cycle) {
        return cycle.stream().map(thread -> sentence(thread, cycle));
    }

    private String sentence(Result.Standing thread, List<Result.Standing> cycle) {
        String who = Wording.quoted(thread.name());
        String waits = last(thread.id(), null, Sort.STOPPED_AT_MONITOR, Sort.PARKED, Sort.JOIN)
                .map(stop -> "waited for %s%s since %s"
                        .formatted(wording.waitsFor(stop, false), by(thread, stop), Mentions.step(stop)))
                .orElse("waited");
        String holds = thread.holds().stream()
                .filter(lock -> cycle.stream().anyMatch(other -> other.blockedOn() == lock))
                .distinct()
                .map(lock -> held(thread.id(), lock))
                .collect(Collectors.joining(" and "));
        return holds.isEmpty()
                ? "%s has %s.".formatted(who, waits)
                : "%s has held %s, and has %s.".formatted(who, holds, waits);
    }

    private String by(Result.Standing thread, Noted stop) {
        if (stop.sort == Sort.JOIN) {
            return "";
        }
        return thread.waitsForThread() == thread.id()
                ? ", which it holds itself,"
                : ", which " + wording.thread(thread.waitsForThread()) + " holds,";
    }

    private String held(int thread, Object lock) {
        String name = wording.name(lock);
        return last(thread, lock, Sort.ENTER, Sort.WAKE)
                .map(got -> name + " " + since(got) + new Origins(all, wording).byCallThatHasEnded(got))
                .orElse(name);
    }

    private String since(Noted step) {
        return "since " + Mentions.step(step);
    }

    private Optional<Noted> last(int thread, @Nullable Object object, Sort one, Sort... others) {
        return all.reversed().stream()
                .filter(step -> step.thread == thread && step.isOf(one, others))
                .filter(step -> object == null || step.object == object)
                .findFirst();
    }
}
