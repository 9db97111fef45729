package dev.lockstep.web.pages.api;

import dev.lockstep.web.interviews.Plan;
import dev.lockstep.web.interviews.Shown;
import dev.lockstep.web.interviews.Window;
import dev.lockstep.web.people.NameRules;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what an assignment is to ask for. */
final class SentPlan {

    private static final Set<String> FIELDS =
            Set.of("title", "katas", "timeLimitSeconds", "opensAt", "closesAt", "shown");

    private static final String VERSION = "version";
    private static final Set<String> FIELDS_OF_A_CHANGE =
            Stream.concat(FIELDS.stream(), Stream.of(VERSION)).collect(Collectors.toUnmodifiableSet());

    private SentPlan() {}

    /**
     * What an assignment is to ask for from now on.
     *
     * @param version that of the assignment as the program knows it; empty if it does not care
     */
    record Change(Plan plan, Optional<String> version) {}

    /**
     * Reads the request's body.
     *
     * @param isKata whether there is a kata of that id
     * @throws dev.lockstep.web.http.RefusedException if something is wrong with it
     */
    static Plan of(Context ctx, Predicate<String> isKata) {
        return plan(JsonBody.of(ctx, FIELDS), isKata);
    }

    /** The same for an assignment that is there. */
    static Change change(Context ctx, Predicate<String> isKata) {
        JsonBody body = JsonBody.of(ctx, FIELDS_OF_A_CHANGE);
        Optional<String> version = body.has(VERSION) ? Optional.of(body.text(VERSION)) : Optional.empty();
        return new Change(plan(body, isKata), version);
    }

    private static Plan plan(JsonBody body, Predicate<String> isKata) {
        return new Plan(title(body), katas(body, isKata), timeLimit(body), window(body), shown(body));
    }

    private static String title(JsonBody body) {
        String title = body.text("title");
        if (!NameRules.isName(title, Plan.MOST_LETTERS)) {
            throw body.wrong("title", "1 to %d letters that can be seen".formatted(Plan.MOST_LETTERS));
        }
        return title;
    }

    private static List<String> katas(JsonBody body, Predicate<String> isKata) {
        List<String> katas = body.texts("katas");
        if (katas.isEmpty()
                || katas.size() > Plan.MOST_KATAS
                || Set.copyOf(katas).size() != katas.size()) {
            throw body.wrong("katas", "the ids of 1 to %d different katas".formatted(Plan.MOST_KATAS));
        }
        if (!katas.stream().allMatch(isKata)) {
            throw body.wrong("katas", "ids of katas that are here, as GET /api/v1/katas lists them");
        }
        return katas;
    }

    private static Duration timeLimit(JsonBody body) {
        return Duration.ofSeconds(body.whole("timeLimitSeconds", Plan.SHORTEST.toSeconds(), Plan.LONGEST.toSeconds()));
    }

    private static Window window(JsonBody body) {
        try {
            return new Window(body.moment("opensAt"), body.moment("closesAt"));
        } catch (IllegalArgumentException _) {
            throw body.wrong("closesAt", "a moment after opensAt");
        }
    }

    private static Set<Shown> shown(JsonBody body) {
        Set<Shown> shown = EnumSet.noneOf(Shown.class);
        for (String word : body.texts("shown")) {
            shown.add(Arrays.stream(Shown.values())
                    .filter(each -> ApiJson.word(each).equals(word))
                    .findFirst()
                    .orElseThrow(() -> body.wrong("shown", "a list of " + words())));
        }
        return shown;
    }

    private static String words() {
        return Arrays.stream(Shown.values()).map(ApiJson::word).collect(Collectors.joining(", "));
    }
}
