package dev.lockstep.web.pages.api;

import dev.lockstep.web.http.RefusedException;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The part of a list that a program asks for: {@code ?limit=} entries at most, those {@code after=} one that it has got.
 *
 * @param next what to ask for {@code after} to get more; empty if there is no more
 */
record Slice<T>(List<T> entries, Optional<String> next) {

    static final int MOST = 200;

    Slice {
        entries = List.copyOf(entries);
    }

    /**
     * That of a request; all if it says nothing of it.
     *
     * @param name by what an entry is known
     * @throws RefusedException if it asks for something else
     */
    static <T> Slice<T> of(Context ctx, List<T> all, Function<T, String> name) {
        List<T> rest = after(ctx, all, name);
        int limit = limit(ctx);
        if (rest.size() <= limit) {
            return new Slice<>(rest, Optional.empty());
        }
        List<T> entries = rest.subList(0, limit);
        return new Slice<>(entries, Optional.of(name.apply(entries.getLast())));
    }

    private static <T> List<T> after(Context ctx, List<T> all, Function<T, String> name) {
        String after = ctx.queryParam("after");
        if (after == null) {
            return all;
        }
        int at = all.stream().map(name).toList().indexOf(after);
        if (at < 0) {
            throw RefusedException.badRequest(
                    "after: expected the \"next\" of the answer before, got %s, which is not there, or not any more. Begin anew without it."
                            .formatted(JsonBody.shortened(after)));
        }
        return all.subList(at + 1, all.size());
    }

    private static int limit(Context ctx) {
        String limit = ctx.queryParam("limit");
        if (limit == null) {
            return Integer.MAX_VALUE;
        }
        if (!limit.matches("[1-9]\\d{0,2}") || Integer.parseInt(limit) > MOST) {
            throw RefusedException.badRequest(
                    "limit: expected a whole number from 1 to %d, got %s.".formatted(MOST, JsonBody.shortened(limit)));
        }
        return Integer.parseInt(limit);
    }
}
