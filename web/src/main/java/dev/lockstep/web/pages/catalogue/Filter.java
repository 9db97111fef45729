package dev.lockstep.web.pages.catalogue;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which katas somebody wants to see. An empty text asks for nothing in particular.
 *
 * @param text words that title, id or topics have
 * @param topic one topic
 * @param difficulty in small letters
 * @param progress its label
 */
public record Filter(String text, String topic, String difficulty, String progress) {

    /** All katas. */
    static final Filter NONE = new Filter("", "", "", "");

    private static final int LONGEST = 100;

    /** What the address asks for. */
    static Filter of(Context ctx) {
        return new Filter(
                parameter(ctx, "q"), parameter(ctx, "topic"), parameter(ctx, "difficulty"), parameter(ctx, "progress"));
    }

    private static String parameter(Context ctx, String name) {
        String value = ctx.queryParam(name);
        return value == null
                ? ""
                : value.strip().substring(0, Math.min(LONGEST, value.strip().length()));
    }

    /** Whether it leaves nothing out. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    List<KataCard> of(List<KataCard> katas) {
        return katas.stream().filter(this::admits).toList();
    }

    private boolean admits(KataCard kata) {
        return (topic.isEmpty() || kata.topics().contains(topic))
                && (difficulty.isEmpty() || kata.difficultyLabel().equals(difficulty))
                && (progress.isEmpty() || kata.progress().label().equals(progress))
                && Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(word -> mentions(kata, word));
    }

    private static boolean mentions(KataCard kata, String word) {
        String all = kata.title() + " " + kata.id() + " " + String.join(" ", kata.topics());
        return all.toLowerCase(Locale.ROOT).contains(word);
    }
}
