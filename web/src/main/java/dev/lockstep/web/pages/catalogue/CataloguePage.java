package dev.lockstep.web.pages.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the first page shows.
 *
 * @param shown the katas that the filter admits, the easiest first
 * @param all how many katas there are
 * @param solved how many of them are solved
 * @param topics every topic, sorted
 * @param next what to do next; empty if all is done
 */
public record CataloguePage(
        List<KataCard> shown,
        int all,
        int solved,
        Filter filter,
        List<String> topics,
        TopicMap map,
        Optional<KataCard> next) {

    public CataloguePage {
        shown = List.copyOf(shown);
        topics = List.copyOf(topics);
    }

    static CataloguePage of(List<KataCard> katas, Filter filter) {
        List<KataCard> sorted = katas.stream().sorted(KataCard.EASIEST_FIRST).toList();
        Set<String> topics =
                katas.stream().flatMap(kata -> kata.topics().stream()).collect(Collectors.toCollection(TreeSet::new));
        int solved = Math.toIntExact(katas.stream().filter(KataCard::isSolved).count());
        return new CataloguePage(
                filter.of(sorted),
                katas.size(),
                solved,
                filter,
                List.copyOf(topics),
                TopicMapLayout.of(sorted),
                next(sorted));
    }

    /** One that was begun; else of the easiest ones the one that has most in common with what was solved. */
    private static Optional<KataCard> next(List<KataCard> sorted) {
        Set<String> known = sorted.stream()
                .filter(KataCard::isSolved)
                .flatMap(kata -> kata.topics().stream())
                .collect(Collectors.toSet());
        return sorted.stream()
                .filter(kata -> !kata.isSolved())
                .min(Comparator.comparing((KataCard kata) -> kata.progress() == Progress.NEW)
                        .thenComparing(KataCard::difficulty)
                        .thenComparingLong(kata ->
                                -kata.topics().stream().filter(known::contains).count()));
    }
}
