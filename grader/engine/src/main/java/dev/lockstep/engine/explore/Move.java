package dev.lockstep.engine.explore;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One choice of a person who plays the scheduler. */
public sealed interface Move {

    /**
     * A thread goes on until something shows what it did.
     *
     * @param thread its number
     * @param answers what is chosen where its step leaves something else open: which waiter wakes, whether a wait ends for no reason; in
     *     the order in which that comes up, and 0, the usual, for all that is not said
     */
    record Go(int thread, List<Integer> answers) implements Move {
        public Go {
            answers = List.copyOf(answers);
            if (thread < 0 || answers.stream().anyMatch(answer -> answer < 0)) {
                throw new IllegalArgumentException(
                        "expected numbers of at least 0, got %d, %s".formatted(thread, answers));
            }
        }

        /** All else is as usual. */
        public Go(int thread) {
            this(thread, List.of());
        }

        @Override
        public String text() {
            return thread + answers.stream().map(answer -> "." + answer).collect(Collectors.joining());
        }
    }

    /** The next timer fires although threads could still run. */
    record FireTimer() implements Move {
        @Override
        public String text() {
            return "t";
        }
    }

    /** Everything else happens as usual, to the end. */
    record RunOn() implements Move {
        @Override
        public String text() {
            return "*";
        }
    }

    /** In a few characters: "2", "2.1", "t" or "*". */
    String text();

    /**
     * Reads one move.
     *
     * @throws IllegalArgumentException if it is none, with what was expected
     */
    static Move parse(String text) {
        if (text.equals("t")) {
            return new FireTimer();
        }
        if (text.equals("*")) {
            return new RunOn();
        }
        if (!Written.GO.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" is no move: expected the number of a thread, such as 2 or 2.1, t or *"
                            .formatted(
                                    text.length() > Written.LONGEST ? text.substring(0, Written.LONGEST) + "…" : text));
        }
        List<Integer> numbers =
                Arrays.stream(text.split("\\.")).map(Integer::valueOf).toList();
        return new Go(numbers.getFirst(), numbers.subList(1, numbers.size()));
    }

    /** How a move of a thread is written. */
    final class Written {

        private static final int LONGEST = 20;
        private static final Pattern GO = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,4}){0,40}");

        private Written() {}
    }
}
