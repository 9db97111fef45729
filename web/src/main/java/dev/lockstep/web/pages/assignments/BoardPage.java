package dev.lockstep.web.pages.assignments;

import dev.lockstep.web.interviews.Activity;
import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.InviteState;
import dev.lockstep.web.interviews.Outage;
import dev.lockstep.web.people.LearnerId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the candidates of an assignment get on: those who work come first.
 *
 * @param news what happened last, in a sentence; empty if nothing has
 */
public record BoardPage(Assignment assignment, String news, List<BoardLine> lines) {

    private static final List<InviteState> ORDER = List.of(
            InviteState.STARTED, InviteState.INVITED, InviteState.FINISHED, InviteState.EXPIRED, InviteState.REVOKED);

    public BoardPage {
        lines = List.copyOf(lines);
    }

    static BoardPage of(Desk desk, Assignment assignment) {
        Instant now = desk.clock().instant();
        List<Outage> outages = desk.outages().since(Instant.EPOCH);
        List<KataLine> katas = KataLine.of(assignment.plan().katas(), desk.katasOf(assignment));
        Map<LearnerId, List<Activity>> activities =
                desk.activities().of(assignment.id()).stream().collect(Collectors.groupingBy(Activity::candidate));
        List<BoardLine> lines = desk.invites().to(assignment.id()).stream()
                .map(invite -> new BoardLine(
                        invite,
                        InviteState.of(invite, assignment.plan(), now),
                        invite.clock(assignment.plan(), outages),
                        BoardCell.of(
                                katas,
                                activities.getOrDefault(invite.candidate().id(), List.of())),
                        assignment.zone(),
                        now))
                .sorted(Comparator.comparingInt(line -> ORDER.indexOf(line.state())))
                .toList();
        return new BoardPage(assignment, BoardNews.latest(lines), lines);
    }

    public String path() {
        return Desk.path(assignment.id());
    }

    /** How many there are of each kind. */
    public String people() {
        return ORDER.stream().map(this::count).filter(words -> !words.isEmpty()).collect(Collectors.joining(", "));
    }

    private String count(InviteState state) {
        long count = lines.stream().filter(line -> line.state() == state).count();
        return count == 0 ? "" : count + " " + InviteLine.words(state);
    }
}
