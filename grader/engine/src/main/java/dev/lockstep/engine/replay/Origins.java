package dev.lockstep.engine.replay;

import dev.lockstep.engine.replay.Noted.Sort;
import dev.lockstep.engine.simulation.Activity;
import dev.lockstep.engine.simulation.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Says by which call a lock was taken, or a thread started, that is still there long after that call. */
final class Origins {

    private static final int MOST = 3;

    private final List<Noted> all;
    private final Wording wording;

    Origins(List<Noted> all, Wording wording) {
        this.all = all;
        this.wording = wording;
    }

    /** Where threads come from that were left behind. */
    List<String> ofThreads(List<Result.Standing> left) {
        List<String> sentences = new ArrayList<>();
        for (Result.Standing thread : left) {
            last(step -> step.sort == Sort.START && step.other == thread.id())
                    .map(start -> "%s started %s%s%s."
                            .formatted(
                                    wording.thread(start.thread),
                                    Wording.quoted(thread.name()),
                                    Mentions.at(start),
                                    in(start)))
                    .ifPresent(sentences::add);
        }
        return sentences.stream().limit(MOST).toList();
    }

    /** Where locks were taken that nobody will give back. */
    List<String> ofLocks(List<Result.LockLeft> left) {
        return left.stream()
                .map(Result.LockLeft::lock)
                .distinct()
                .flatMap(lock -> taken(lock).stream())
                .limit(MOST)
                .toList();
    }

    /** The same for what threads wait for whose holders have ended. */
    List<String> ofLocksOfTheDead(List<Result.Standing> stuck) {
        return stuck.stream()
                .filter(thread -> thread.ownerEnded() && thread.activity() != Activity.JOINING)
                .map(Result.Standing::blockedOn)
                .distinct()
                .flatMap(lock -> taken(lock).stream())
                .limit(MOST)
                .toList();
    }

    private Optional<String> taken(@Nullable Object lock) {
        return last(step -> lock != null && step.object == lock && step.isOf(Sort.ENTER, Sort.WAKE))
                .map(got -> "%s got %s%s%s, and ended without giving it back."
                        .formatted(wording.thread(got.thread), wording.name(lock), Mentions.at(got), in(got)));
    }

    /** Says of a lock whose holder has gone on since then that the call that took it is over; empty if it still runs. */
    String byCallThatHasEnded(Noted got) {
        return callOf(got)
                .filter(call -> call.ended)
                .map(call -> ", taken in %s, which has ended".formatted(named(call)))
                .orElse("");
    }

    private String in(Noted step) {
        return callOf(step).map(call -> ", in " + named(call)).orElse("");
    }

    private String named(Noted call) {
        return wording.calledByCheck(call) + " (" + Mentions.step(call) + ")";
    }

    /** The check's call in which a thread did this. */
    private Optional<Noted> callOf(Noted step) {
        int index = all.indexOf(step);
        return all.subList(0, Math.max(0, index)).reversed().stream()
                .filter(call -> call.thread == step.thread && call.sort == Sort.CALLED_BY_CHECK)
                .findFirst();
    }

    private Optional<Noted> last(Predicate<Noted> wanted) {
        return all.reversed().stream().filter(wanted).findFirst();
    }
}
