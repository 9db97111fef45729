package dev.lockstep.web.pages.catalogue;

import dev.lockstep.core.kata.Kata;
import java.util.Comparator;
import java.util.List;

/**
 * A kata as the catalogue shows it.
 *
 * @param minutes how long it takes, about
 */
public record KataCard(
        String id, String title, List<String> topics, Kata.Difficulty difficulty, int minutes, Progress progress) {

    /** The easiest first, and among those the shortest. */
    static final Comparator<KataCard> EASIEST_FIRST = Comparator.comparing(KataCard::difficulty)
            .thenComparingInt(KataCard::minutes)
            .thenComparing(KataCard::id);

    public KataCard {
        topics = List.copyOf(topics);
    }

    static KataCard of(Kata.Facts facts, Progress progress) {
        return new KataCard(
                facts.id(), facts.title(), facts.topics(), facts.difficulty(), facts.estimatedMinutes(), progress);
    }

    /** In small letters. */
    public String difficultyLabel() {
        return difficulty.word();
    }

    boolean isSolved() {
        return progress == Progress.SOLVED;
    }

    /** A topic as people write it: without hyphens. */
    public static String words(String topic) {
        return topic.replace('-', ' ');
    }
}
