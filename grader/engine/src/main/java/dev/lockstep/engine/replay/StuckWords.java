package dev.lockstep.engine.replay;

import dev.lockstep.engine.finding.StuckThread;
import java.util.List;

/** Says of threads that do not go on who they are and what they wait for. */
final class StuckWords {

    private static final String ENDED = "a thread that has ended";
    private static final String END_OF = "the end of ";

    private StuckWords() {}

    /** What {@code thread} does, or for what it waits. */
    static String waiting(StuckThread thread) {
        String what = thread.waitsFor().isEmpty() ? "runs on" : "waits for " + thread.waitsFor();
        String holder = thread.heldBy().equals(ENDED) ? ENDED : Wording.quoted(thread.heldBy());
        return nameOf(thread) + " " + what + (holder.isEmpty() || joins(thread) ? "" : " (held by " + holder + ")");
    }

    private static boolean joins(StuckThread thread) {
        return thread.waitsFor().startsWith(END_OF);
    }

    /** Those of {@code threads} that do not just wait for the end of others; all of them if there are no others. */
    static List<StuckThread> roots(List<StuckThread> threads) {
        List<StuckThread> roots =
                threads.stream().filter(thread -> !joins(thread)).toList();
        return roots.isEmpty() ? threads : roots;
    }

    static String nameOf(StuckThread thread) {
        return Wording.quoted(thread.name());
    }

    static String namesOf(List<StuckThread> threads) {
        return list(threads.stream().map(StuckWords::nameOf).toList());
    }

    static String list(List<String> words) {
        if (words.size() < 2) {
            return words.isEmpty() ? "nothing" : words.getFirst();
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }
}
