package dev.lockstep.engine.replay;

import dev.lockstep.engine.replay.Noted.Sort;
import dev.lockstep.engine.simulation.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says when the last signal came that a stuck thread could have got, and why it did not. */
final class Signals {

    private static final int MOST = 3;

    private final List<Noted> all;
    private final Wording wording;

    Signals(List<Noted> all, Wording wording) {
        this.all = all;
        this.wording = wording;
    }

    /** A sentence for each thread that waits for a notification or a signal; and one for each thread that an exception ended. */
    List<String> of(List<Result.Standing> stuck) {
        List<String> sentences = new ArrayList<>();
        stuck.stream()
                .map(thread -> wait(thread.id()))
                .flatMap(Optional::stream)
                .limit(MOST)
                .forEach(wait -> sentences.add(sentence(wait)));
        all.stream()
                .filter(step -> step.sort == Sort.DIED && step.thread > 0)
                .limit(MOST)
                .forEach(end -> sentences.add(
                        "%s %s%s.".formatted(wording.thread(end.thread), wording.died(end), Mentions.at(end))));
        return sentences;
    }

    /** The step by which a thread began to wait for one, if that is what it did last. */
    private Optional<Noted> wait(int thread) {
        Optional<Noted> last =
                all.reversed().stream().filter(step -> step.thread == thread).findFirst();
        return last.filter(step -> step.sort == Sort.WAIT || (step.sort == Sort.PARKED && signalled(step) != null));
    }

    /** On what it waits: an object, or a condition. */
    private @Nullable Object signalled(Noted wait) {
        if (wait.sort == Sort.WAIT) {
            return wait.object;
        }
        return all.subList(0, all.indexOf(wait)).reversed().stream()
                .filter(step -> step.thread == wait.thread)
                .findFirst()
                .filter(step -> step.sort == Sort.CALL && isCall(step, "Condition.await"))
                .map(step -> step.object)
                .orElse(null);
    }

    private static boolean isCall(Noted step, String start) {
        return step.place().member().startsWith(start);
    }

    private String sentence(Noted wait) {
        Object on = Objects.requireNonNull(signalled(wait));
        String who = wording.thread(wait.thread);
        String waits = "%s has waited since %s".formatted(who, Mentions.step(wait));
        Optional<Noted> last = all.reversed().stream()
                .filter(step -> step.object == on && isSignal(step))
                .findFirst();
        if (last.isEmpty()) {
            return "%s, and nobody has ever notified anybody on %s.".formatted(waits, wording.name(on));
        }
        Noted signal = last.get();
        boolean early = all.indexOf(signal) < all.indexOf(wait);
        String sent = "The last signal on %s is that of %s%s"
                .formatted(wording.name(on), wording.thread(signal.thread), Mentions.at(signal));
        String met = met(signal, on, wait.thread);
        return early
                ? "%s: it %s. %s began to wait only%s.".formatted(sent, met, who, Mentions.at(wait))
                : "%s: it %s. %s.".formatted(sent, met, waits);
    }

    private static boolean isSignal(Noted step) {
        return step.isOf(Sort.NOTIFY, Sort.NOTIFY_ALL, Sort.NOTIFY_NOBODY)
                || (step.sort == Sort.CALL && isCall(step, "Condition.signal"));
    }

    /** Whom it reached. */
    private String met(Noted signal, Object on, int except) {
        List<Integer> waiting = waitingAt(signal, on);
        if (signal.sort == Sort.NOTIFY) {
            return "woke %s%s".formatted(wording.thread(signal.other), again(signal.other, signal, except));
        }
        if (waiting.isEmpty()) {
            return "found nobody waiting";
        }
        boolean one = isCall(signal, "Condition.signal") && !isCall(signal, "Condition.signalAll");
        int first = waiting.getFirst();
        return one || waiting.size() == 1
                ? "woke %s%s".formatted(wording.thread(first), again(first, signal, except))
                : "woke all %d that waited".formatted(waiting.size());
    }

    /** What came of it if the one that was woken waits once more. */
    private String again(int woken, Noted signal, int except) {
        if (woken == except) {
            return "";
        }
        return wait(woken)
                .filter(wait -> all.indexOf(wait) > all.indexOf(signal))
                .map(wait -> ", which waits again since " + Mentions.step(wait))
                .orElse("");
    }

    /** The threads that waited on it when {@code signal} came, in the order in which they had begun to. */
    private List<Integer> waitingAt(Noted signal, Object on) {
        List<Integer> waiting = new ArrayList<>();
        for (Noted step : all.subList(0, all.indexOf(signal))) {
            boolean begins = step.object == on
                    && (step.sort == Sort.WAIT || (step.sort == Sort.CALL && isCall(step, "Condition.await")));
            boolean stays = step.sort == Sort.PARKED;
            if (begins) {
                waiting.add(step.thread);
            } else if (!stays) {
                waiting.removeIf(thread -> thread == step.thread);
            }
        }
        return waiting;
    }
}
