package dev.lockstep.runner.linux;

import java.util.Arrays;
import java.util.List;

/**
 * When a filter allows a system call.
 *
 * @param ways allowed if all conditions of one of them hold; a way without conditions always holds
 * @param otherwise the answer if none holds
 */
record Rule(List<List<Condition>> ways, Answer otherwise) {

    static final Rule ALLOW = new Rule(List.of(List.of()), Answer.REFUSE);

    Rule {
        ways = ways.stream().map(List::copyOf).toList();
    }

    static Rule always(Answer answer) {
        return answer == Answer.ALLOW ? ALLOW : new Rule(List.of(), answer);
    }

    /** Allowed if all of {@code conditions} hold, refused otherwise. */
    static Rule onlyIf(Condition... conditions) {
        return new Rule(List.of(List.of(conditions)), Answer.REFUSE);
    }

    /** Allowed if an int argument has one of {@code values}, refused otherwise. */
    static Rule onlyWith(int argument, int... values) {
        List<List<Condition>> ways = Arrays.stream(values)
                .mapToObj(value -> List.of(Condition.isInt(argument, value)))
                .toList();
        return new Rule(ways, Answer.REFUSE);
    }

    Rule or(Answer answer) {
        return new Rule(ways, answer);
    }

    boolean isUnconditional() {
        return ways.isEmpty() || ways.stream().anyMatch(List::isEmpty);
    }

    /** What it says if it is unconditional. */
    Answer answer() {
        return ways.isEmpty() ? otherwise : Answer.ALLOW;
    }
}
