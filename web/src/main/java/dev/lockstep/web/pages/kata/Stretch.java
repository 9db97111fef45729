package dev.lockstep.web.pages.kata;

import dev.lockstep.web.http.RefusedException;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A page's worth of a long list.
 *
 * @param number which one, counted from 1
 * @param hasNext whether there is more after it
 */
public record Stretch<T>(List<T> entries, int number, boolean hasNext) {

    /** How many entries are shown at a time. */
    static final int LENGTH = 25;

    public Stretch {
        entries = List.copyOf(entries);
    }

    /**
     * The one that a query parameter asks for by its number; the first, if it does not.
     *
     * @param source answers the entries from a number of skipped ones on, so many at most
     */
    static <T> Stretch<T> asked(Context ctx, String parameter, BiFunction<Integer, Integer, List<T>> source) {
        int number = number(ctx.queryParam(parameter), parameter);
        List<T> found = source.apply((number - 1) * LENGTH, LENGTH + 1);
        return new Stretch<>(found.stream().limit(LENGTH).toList(), number, found.size() > LENGTH);
    }

    private static int number(@Nullable String text, String parameter) {
        if (text == null || text.isEmpty()) {
            return 1;
        }
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw RefusedException.badRequest(
                    "\"%s\" says which page of a list to show: a number from 1 on, not \"%s\"."
                            .formatted(parameter, text));
        }
        return Integer.parseInt(text);
    }
}
