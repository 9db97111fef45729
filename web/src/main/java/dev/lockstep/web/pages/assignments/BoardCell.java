package dev.lockstep.web.pages.assignments;

import dev.lockstep.core.outcome.Verdict;
import dev.lockstep.web.interviews.Activity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One candidate at one kata.
 *
 * @param number of the kata, from 1
 * @param title of the kata
 * @param activity what they have done; empty if nothing
 */
public record BoardCell(int number, String title, Optional<Activity> activity) {

    /** One for each of these katas, in their order. */
    static List<BoardCell> of(List<KataLine> katas, List<Activity> activities) {
        return katas.stream()
                .map(kata -> new BoardCell(
                        katas.indexOf(kata) + 1,
                        kata.title(),
                        activities.stream()
                                .filter(activity -> activity.kata().equals(kata.id()))
                                .findFirst()))
                .toList();
    }

    /** By what pages know a verdict; empty if there is none yet. */
    public String code() {
        return activity.flatMap(Activity::latest)
                .map(standing -> switch (standing) {
                    case Activity.Standing.UnderWay() -> "running";
                    case Activity.Standing.Judged judged -> judged.verdict().name();
                    case Activity.Standing.Cancelled() -> "";
                })
                .orElse("");
    }

    /** How it stands, in words; a verdict's code does not stand in them. */
    public String words() {
        if (activity.isEmpty()) {
            return "not begun";
        }
        return activity.get()
                .latest()
                .map(BoardCell::words)
                .orElse(activity.get().runs() == 0 ? "begun" : "not submitted yet");
    }

    private static String words(Activity.Standing standing) {
        return switch (standing) {
            case Activity.Standing.UnderWay() -> "is graded";
            case Activity.Standing.Judged(Verdict verdict, var cause, var _) ->
                verdict == Verdict.AC
                        ? "accepted"
                        : cause.map(it -> it.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                                .orElse("the grader's fault");
            case Activity.Standing.Cancelled() -> "cancelled";
        };
    }

    /** How often something was sent; empty if never. */
    public String counts() {
        int runs = activity.map(Activity::runs).orElse(0);
        int submissions = activity.map(Activity::submissions).orElse(0);
        String sent = submissions == 1 ? "1 submission" : submissions + " submissions";
        String tried = runs == 1 ? "1 run" : runs + " runs";
        if (runs == 0) {
            return submissions == 0 ? "" : sent;
        }
        return submissions == 0 ? tried : sent + ", " + tried;
    }
}
