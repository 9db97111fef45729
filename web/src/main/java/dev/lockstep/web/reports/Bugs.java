package dev.lockstep.web.reports;

import dev.lockstep.engine.Cause;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells which mistakes were made, found and fixed in one kata.
 *
 * <p>A mistake is gone once every check has passed in which it was found, and with an accepted submission, whatever checks the kata has
 * had meanwhile. That a check was not run, or failed for another reason, says nothing. What comes back after it was gone is another one.
 */
public final class Bugs {

    private final boolean tellsHidden;
    private final Predicate<Attempt> isStarter;
    private final Map<Cause, Story> open = new EnumMap<>(Cause.class);
    private final List<Story> all = new ArrayList<>();

    private Bugs(boolean tellsHidden, Predicate<Attempt> isStarter) {
        this.tellsHidden = tellsHidden;
        this.isStarter = isStarter;
    }

    /** One mistake, as far as it is known. */
    private static final class Story {
        private final Cause cause;
        private final Attempt made;
        private final boolean inStarter;
        private final Set<String> checks = new HashSet<>();
        private @Nullable Attempt seen;
        private @Nullable Attempt fixed;
        private int tries;

        Story(Cause cause, Attempt made, boolean inStarter) {
            this.cause = cause;
            this.made = made;
            this.inStarter = inStarter;
        }

        Bug bug() {
            return new Bug(
                    cause, made.kata(), made, inStarter, Optional.ofNullable(seen), Optional.ofNullable(fixed), tries);
        }
    }

    /**
     * Those of one kata, in the order in which they were made.
     *
     * @param attempts all of that kata, the earliest first
     * @param tellsHidden whether candidates are told what was found by checks other than the one that decided
     * @param isStarter says of what was sent whether it was the starter, unchanged
     */
    public static List<Bug> of(List<Attempt> attempts, boolean tellsHidden, Predicate<Attempt> isStarter) {
        Bugs bugs = new Bugs(tellsHidden, isStarter);
        for (Attempt attempt : attempts) {
            attempt.standing().filter(Grading::isJudged).ifPresent(grading -> bugs.next(attempt, grading));
        }
        return bugs.all.stream().map(Story::bug).toList();
    }

    private void next(Attempt attempt, Grading grading) {
        Evidence evidence = grading.evidence();
        open.values().stream().filter(story -> story.seen != null).forEach(story -> story.tries++);
        for (Cause cause : evidence.causes()) {
            Story story = open.computeIfAbsent(cause, it -> begin(it, attempt));
            story.checks.addAll(evidence.checks(cause));
            if (story.seen == null && tells(attempt, cause)) {
                story.seen = attempt;
            }
        }
        boolean hasNone = grading.isAccepted() && !attempt.isRun();
        open.values().removeIf(story -> isFixed(story, attempt, evidence, hasNone));
    }

    private Story begin(Cause cause, Attempt made) {
        Story story = new Story(cause, made, isStarter.test(made));
        all.add(story);
        return story;
    }

    /** What the candidate was told then, whatever was said of it later. A run has visible tests only, of which all is told. */
    private boolean tells(Attempt attempt, Cause cause) {
        return attempt.grading()
                .filter(told -> told.cause().filter(cause::equals).isPresent()
                        || ((attempt.isRun() || tellsHidden)
                                && told.evidence().causes().contains(cause)))
                .isPresent();
    }

    private static boolean isFixed(Story story, Attempt attempt, Evidence evidence, boolean hasNone) {
        story.checks.removeAll(evidence.passed());
        boolean isGone = hasNone || story.checks.isEmpty();
        if (isGone) {
            story.fixed = attempt;
        }
        return isGone;
    }
}
