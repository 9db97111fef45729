package dev.lockstep.web.pages.assignments;

import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.Shown;
import java.util.List;
import java.util.Optional;

/**
 * What a candidate is told before the start, and which katas come then.
 *
 * @param host who invites them
 */
public record PreviewPage(Assignment assignment, String host, List<KataLine> katas) {

    public PreviewPage {
        katas = List.copyOf(katas);
    }

    static PreviewPage of(Desk desk, Assignment assignment) {
        return new PreviewPage(
                assignment,
                desk.name(assignment.owner()),
                KataLine.of(assignment.plan().katas(), desk.katasOf(assignment)));
    }

    public String path() {
        return Desk.path(assignment.id());
    }

    public String title() {
        return assignment.plan().title();
    }

    public String limit() {
        return Moments.minutes(assignment.plan().timeLimit());
    }

    /** When one may begin; empty if at once. */
    public Optional<String> opens() {
        return assignment.plan().window().opensAt().map(at -> Moments.words(at, assignment.zone()));
    }

    /** When all ends; empty if only one's own time does. */
    public Optional<String> closes() {
        return assignment.plan().window().closesAt().map(at -> Moments.words(at, assignment.zone()));
    }

    /** What is there to be seen beside the kata, the code and its verdict. */
    public List<Shown> seen() {
        return List.of(Shown.values()).stream()
                .filter(assignment.plan().shown()::contains)
                .toList();
    }

    /** What is not. */
    public List<Shown> unseen() {
        return List.of(Shown.values()).stream()
                .filter(shown -> !assignment.plan().shown().contains(shown))
                .toList();
    }
}
