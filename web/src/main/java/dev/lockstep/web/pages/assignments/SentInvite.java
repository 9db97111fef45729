package dev.lockstep.web.pages.assignments;

import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.Plan;
import dev.lockstep.web.pages.Lengths;

/**
 * An invite's link, which is shown now or never: only its hash is kept.
 *
 * @param name of the candidate
 * @param link the whole address
 * @param mail a text in which to send it
 */
public record SentInvite(String name, String link, String mail) {

    static SentInvite of(Assignment assignment, String name, String link, String sender) {
        return new SentInvite(name, link, mail(assignment, name, link, sender));
    }

    private static String mail(Assignment assignment, String name, String link, String sender) {
        Plan plan = assignment.plan();
        int katas = plan.katas().size();
        return """
            Hello %s,

            you are invited to "%s": %s in Java, to be solved in your browser. You have %s. That time begins when you \
            press the button to start, and not when you open the link.

            %s

            %sThe link is for you alone: please do not hand it on. All you need is a browser and a keyboard; the first \
            page says what is recorded, and lets you try the editor.

            Kind regards
            %s
            """.formatted(
                        name,
                        plan.title(),
                        katas == 1 ? "one exercise about threads" : katas + " exercises about threads",
                        Lengths.words(plan.timeLimit()),
                        link,
                        open(assignment),
                        sender);
    }

    private static String open(Assignment assignment) {
        String opens = assignment
                .plan()
                .window()
                .opensAt()
                .map(at -> "You can begin from %s on. ".formatted(Moments.words(at, assignment.zone())))
                .orElse("");
        String closes = assignment
                .plan()
                .window()
                .closesAt()
                .map(at -> "All ends at %s, also for those who began late. "
                        .formatted(Moments.words(at, assignment.zone())))
                .orElse("");
        return opens + closes;
    }
}
