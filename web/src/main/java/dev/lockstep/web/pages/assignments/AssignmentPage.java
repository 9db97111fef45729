package dev.lockstep.web.pages.assignments;

import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.Interviewer;
import dev.lockstep.web.interviews.Outage;
import dev.lockstep.web.pages.Lengths;
import dev.lockstep.web.people.Account;
import dev.lockstep.web.people.AccountRole;
import dev.lockstep.web.people.LearnerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * An assignment with those who are invited to it.
 *
 * @param owner whose it is; empty if it is theirs who look at it
 * @param isClosed whether whoever is invited now could not begin any more
 * @param inviting what is typed to invite people
 * @param sent links that were made just now
 * @param shared with whom it is shared
 * @param sharable with whom it may be
 */
public record AssignmentPage(
        Assignment assignment,
        String owner,
        boolean isClosed,
        List<KataLine> katas,
        Inviting inviting,
        List<SentInvite> sent,
        List<InviteLine> invites,
        List<Account> shared,
        List<Account> sharable) {

    /** Admins see it anyway. */
    private static final Comparator<Account> INTERVIEWERS_FIRST =
            Comparator.comparing(account -> account.role() == AccountRole.ADMIN);

    public AssignmentPage {
        katas = List.copyOf(katas);
        sent = List.copyOf(sent);
        invites = List.copyOf(invites);
        shared = List.copyOf(shared);
        sharable = List.copyOf(sharable);
    }

    /**
     * Names that somebody has typed.
     *
     * @param problems what is wrong with them
     */
    public record Inviting(String typed, List<String> problems) {

        static final Inviting NOBODY = new Inviting("", List.of());

        public Inviting {
            problems = List.copyOf(problems);
        }
    }

    static AssignmentPage of(
            Desk desk, Interviewer who, Assignment assignment, Inviting inviting, List<SentInvite> sent) {
        Instant now = desk.clock().instant();
        List<Outage> outages = desk.outages().since(Instant.EPOCH);
        Set<LearnerId> with = desk.assignments().sharedWith(assignment.id());
        List<Account> colleagues = desk.team().accounts().all().stream()
                .filter(account -> !account.id().equals(assignment.owner()))
                .toList();
        return new AssignmentPage(
                assignment,
                assignment.owner().equals(who.id()) ? "" : desk.name(assignment.owner()),
                assignment.plan().window().isClosed(now, Duration.ZERO),
                KataLine.of(assignment.plan().katas(), desk.katasOf(assignment, who)),
                inviting,
                sent,
                desk.invites().to(assignment.id()).stream()
                        .map(invite -> InviteLine.of(desk, assignment, invite, outages))
                        .toList(),
                colleagues.stream().filter(it -> with.contains(it.id())).toList(),
                colleagues.stream()
                        .filter(it -> !with.contains(it.id()) && maySee(it))
                        .sorted(INTERVIEWERS_FIRST)
                        .toList());
    }

    /** Whether somebody with whom it is shared could look at it. */
    public static boolean maySee(Account account) {
        return account.active() && account.role() != AccountRole.LEARNER;
    }

    public String path() {
        return Desk.path(assignment.id());
    }

    /** When it is open. */
    public String open() {
        return Moments.words(assignment.plan().window(), assignment.zone());
    }

    public String limit() {
        return Lengths.words(assignment.plan().timeLimit());
    }

    /** How much time a click adds, in minutes. */
    public List<Integer> clicks() {
        return InviteRoutes.CLICKS;
    }

    public int mostNames() {
        return NameList.MOST;
    }
}
