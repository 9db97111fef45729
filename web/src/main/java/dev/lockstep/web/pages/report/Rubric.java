package dev.lockstep.web.pages.report;

import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.reports.Assessments;
import dev.lockstep.web.reports.Criterion;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * What interviewers think of a candidate.
 *
 * @param lines one for each criterion
 */
public record Rubric(List<Line> lines) {

    public Rubric {
        lines = List.copyOf(lines);
    }

    /**
     * One criterion.
     *
     * @param mine the points that whoever looks at it has given; 0 if none
     * @param all what everybody has given
     */
    public record Line(Criterion criterion, int mine, List<Assessments.Rating> all) {
        public Line {
            all = List.copyOf(all);
        }
    }

    static Rubric of(Collection<Assessments.Rating> ratings, LearnerId me) {
        return new Rubric(Arrays.stream(Criterion.values())
                .map(criterion -> line(criterion, ratings, me))
                .toList());
    }

    private static Line line(Criterion criterion, Collection<Assessments.Rating> ratings, LearnerId me) {
        List<Assessments.Rating> all =
                ratings.stream().filter(it -> it.criterion() == criterion).toList();
        int mine = all.stream()
                .filter(it -> it.by().equals(me))
                .mapToInt(Assessments.Rating::points)
                .findFirst()
                .orElse(0);
        return new Line(criterion, mine, all);
    }
}
