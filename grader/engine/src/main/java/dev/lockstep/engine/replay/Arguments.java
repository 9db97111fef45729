package dev.lockstep.engine.replay;

import java.util.ArrayList;
import java.util.List;

/** Says what a call is given; of several that have no name of their own, how many. */
final class Arguments {

    private static final int FEWEST = 3;

    private Arguments() {}

    /** In the form "(1, a lambda, null)", or "(1, 5 times a lambda)". */
    static String of(List<String> arguments) {
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < arguments.size()) {
            String word = arguments.get(i);
            int end = i;
            while (end < arguments.size() && arguments.get(end).equals(word)) {
                end++;
            }
            boolean many = word.contains(" ") && end - i >= FEWEST;
            words.addAll(many ? List.of("%d times %s".formatted(end - i, word)) : arguments.subList(i, end));
            i = end;
        }
        return "(" + String.join(", ", words) + ")";
    }
}
