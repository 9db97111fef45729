package dev.lockstep.web.pages.assignments;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.web.pages.KatasToAssign;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A kata as those see it who choose some.
 *
 * @param title its id if it is not there any more
 * @param about how hard it is and how long it takes, in a few words
 * @param page where it can be read; empty if it cannot be by whoever looks
 */
public record KataLine(String id, String title, String about, String page) {

    private static final Comparator<Kata.Facts> EASIEST_FIRST = Comparator.comparing(Kata.Facts::difficulty)
            .thenComparingInt(Kata.Facts::estimatedMinutes)
            .thenComparing(Kata.Facts::id);

    /** Those of these ids, in that order. */
    static List<KataLine> of(List<String> ids, KatasToAssign katas) {
        return ids.stream().map(id -> of(id, katas)).toList();
    }

    private static KataLine of(String id, KatasToAssign katas) {
        return katas.find(id)
                .map(kata -> of(kata.facts(), katas))
                .orElseGet(() -> new KataLine(id, id, "not in the catalogue any more", ""));
    }

    private static KataLine of(Kata.Facts facts, KatasToAssign katas) {
        return new KataLine(
                facts.id(), facts.title(), about(facts), katas.page(facts.id()).orElse(""));
    }

    /** How hard it is and how long it takes, in a few words. */
    public static String about(Kata.Facts facts) {
        return "%s, about %d minutes".formatted(facts.difficulty().word(), facts.estimatedMinutes());
    }

    /** All others, the easiest first. */
    static List<KataLine> others(List<String> ids, KatasToAssign katas) {
        Set<String> taken = Set.copyOf(ids);
        return katas.all().stream()
                .map(PublicKata::facts)
                .filter(facts -> !taken.contains(facts.id()))
                .sorted(EASIEST_FIRST)
                .map(facts -> of(facts, katas))
                .toList();
    }
}
