package dev.lockstep.runner.checks;

import dev.lockstep.engine.explore.Coverage;
import java.util.List;
import java.util.Optional;

/** Reads what checks publish about how many schedules they looked at, and adds it up. */
final class Coverages {

    private Coverages() {}

    /** Reads "every 12" or "sample 2003". */
    static Coverage parse(String published) {
        String[] words = published.split(" ", -1);
        if (words.length != 2) {
            throw new IllegalArgumentException("expected two words, got: " + published);
        }
        int schedules = Integer.parseInt(words[1]);
        return switch (words[0]) {
            case "every" -> new Coverage.Every(schedules);
            case "sample" -> new Coverage.Sample(schedules);
            default -> throw new IllegalArgumentException("expected every or sample, got: " + published);
        };
    }

    /** All together; they are every interleaving only if each of them is. */
    static Optional<Coverage> sum(List<Coverage> coverages) {
        if (coverages.isEmpty()) {
            return Optional.empty();
        }
        int schedules = coverages.stream().mapToInt(Coverage::schedules).sum();
        boolean every = coverages.stream().allMatch(Coverage.Every.class::isInstance);
        return Optional.of(every ? new Coverage.Every(schedules) : new Coverage.Sample(schedules));
    }
}
