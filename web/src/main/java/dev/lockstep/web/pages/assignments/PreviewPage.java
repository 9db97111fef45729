package dev.lockstep.web.pages.assignments;

import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.Interviewer;
import dev.lockstep.web.pages.invited.Invitation;
import java.time.Duration;
import java.util.List;

/**
 * What a candidate is told before the start, and which katas come then.
 *
 * @param path the beginning of all addresses of the assignment
 * @param invitation as candidates read it, of nobody in particular
 */
public record PreviewPage(String path, Invitation invitation, List<KataLine> katas) {

    private static final String SOMEBODY = "Name of the Candidate";

    public PreviewPage {
        katas = List.copyOf(katas);
    }

    static PreviewPage of(Desk desk, Interviewer who, Assignment assignment) {
        return new PreviewPage(
                Desk.path(assignment.id()),
                new Invitation(SOMEBODY, desk.name(assignment.owner()), assignment.plan(), Duration.ZERO),
                KataLine.of(assignment.plan().katas(), desk.katasOf(assignment, who)));
    }
}
