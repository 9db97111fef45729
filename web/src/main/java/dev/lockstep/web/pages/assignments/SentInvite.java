package dev.lockstep.web.pages.assignments;

import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.Window;
import dev.lockstep.web.pages.Lengths;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * An invite's link, which is shown now or never: only its hash is kept.
 *
 * @param name of the candidate
 * @param link the whole address
 * @param mail a text in which to send it
 */
public record SentInvite(String name, String link, String mail) {

    /**
     * Whose link it is.
     *
     * @param extra what was granted beside the assignment's limit, in sum
     * @param endsAt when their time is up; empty if it has not begun
     */
    record Recipient(String name, Duration extra, Optional<Instant> endsAt) {

        /** Somebody who is invited just now. */
        static Recipient invited(String name) {
            return new Recipient(name, Duration.ZERO, Optional.empty());
        }
    }

    static SentInvite of(Assignment assignment, Recipient to, String link, String sender) {
        return new SentInvite(to.name(), link, mail(assignment, to, link, sender));
    }

    private static String mail(Assignment assignment, Recipient to, String link, String sender) {
        int katas = assignment.plan().katas().size();
        return """
            Hello %s,

            you are invited to "%s": %s in Java, to be solved in your browser. %s

            %s

            %sThe link is for you alone: please do not hand it on. All you need is a browser and a keyboard; the first \
            page says what is recorded, and lets you try the editor.

            Kind regards
            %s
            """.formatted(
                        to.name(),
                        assignment.plan().title(),
                        katas == 1 ? "one exercise about threads" : katas + " exercises about threads",
                        time(assignment, to),
                        link,
                        to.endsAt().isPresent() ? "" : open(assignment, to.extra()),
                        sender);
    }

    private static String time(Assignment assignment, Recipient to) {
        return to.endsAt()
                .map(end -> "You have begun, and have time until %s. This link is good in the place of the one before."
                        .formatted(Moments.words(end, assignment.zone())))
                .orElseGet(() ->
                        "You have %s. That time begins when you press the button to start, and not when you open the link."
                                .formatted(Lengths.words(
                                        assignment.plan().timeLimit().plus(to.extra()))));
    }

    /** Extra time counts beyond the closing time, too. */
    private static String open(Assignment assignment, Duration extra) {
        ZoneId zone = assignment.zone();
        Window window = assignment.plan().window();
        String opens = window.opensAt()
                .map(at -> "You can begin from %s on. ".formatted(Moments.words(at, zone)))
                .orElse("");
        String closes = window.closesAt()
                .map(at -> "All ends at %s, also for those who began late. "
                        .formatted(Moments.words(at.plus(extra), zone)))
                .orElse("");
        return opens + closes;
    }
}
