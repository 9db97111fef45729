package dev.lockstep.web.pages.assignments;

import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.Interviewer;
import dev.lockstep.web.interviews.Invite;
import dev.lockstep.web.interviews.InviteState;
import dev.lockstep.web.interviews.Plan;
import dev.lockstep.web.pages.Lengths;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All assignments that somebody may see, the newest first. */
public record AssignmentsPage(List<Line> lines) {

    public AssignmentsPage {
        lines = List.copyOf(lines);
    }

    /**
     * One of them.
     *
     * @param owner whose it is, in words
     * @param open when it is open, in words
     * @param people how many there are of each kind, in words
     */
    public record Line(Assignment assignment, String owner, String open, String people) {

        public Plan plan() {
            return assignment.plan();
        }

        public String path() {
            return Desk.path(assignment.id());
        }

        /** How many katas, and how much time. */
        public String work() {
            int katas = plan().katas().size();
            return "%s, %s".formatted(katas == 1 ? "1 kata" : katas + " katas", Lengths.words(plan().timeLimit()));
        }
    }

    static AssignmentsPage of(Desk desk, Interviewer who) {
        return new AssignmentsPage(desk.assignments().of(who).stream()
                .map(assignment -> line(desk, who, assignment))
                .toList());
    }

    private static Line line(Desk desk, Interviewer who, Assignment assignment) {
        return new Line(
                assignment,
                assignment.owner().equals(who.id()) ? "you" : desk.name(assignment.owner()),
                Moments.words(assignment.plan().window(), assignment.zone()),
                people(
                        desk.invites().to(assignment.id()),
                        assignment.plan(),
                        desk.clock().instant()));
    }

    private static String people(List<Invite> invites, Plan plan, Instant now) {
        Map<InviteState, Long> counts = invites.stream()
                .collect(Collectors.groupingBy(
                        invite -> InviteState.of(invite, plan, now),
                        () -> new EnumMap<>(InviteState.class),
                        Collectors.counting()));
        return counts.isEmpty()
                ? "nobody yet"
                : counts.entrySet().stream()
                        .map(count -> count.getValue() + " " + InviteLine.words(count.getKey()))
                        .collect(Collectors.joining(", "));
    }
}
