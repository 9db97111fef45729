package dev.lockstep.web.pages.invited;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.web.interviews.Plan;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The kata on which candidates try the editor. */
final class WarmUpKata {

    private static final Comparator<PublicKata> EASIEST_FIRST = Comparator.comparing(
                    (PublicKata kata) -> kata.facts().difficulty())
            .thenComparingInt(kata -> kata.facts().estimatedMinutes())
            .thenComparing(PublicKata::id);

    private WarmUpKata() {}

    /** The easiest that is none of the assignment's; empty if there is no other. */
    static Optional<PublicKata> of(List<PublicKata> katas, Plan plan) {
        return katas.stream()
                .filter(kata -> !plan.katas().contains(kata.id()) && !kata.asksForATest())
                .min(EASIEST_FIRST);
    }
}
