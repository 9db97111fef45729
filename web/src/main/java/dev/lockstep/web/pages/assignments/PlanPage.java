package dev.lockstep.web.pages.assignments;

import dev.lockstep.web.interviews.Shown;
import dev.lockstep.web.pages.people.Form;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * The form that says what an assignment asks for.
 *
 * @param path where it is sent
 * @param back the page to go to for whoever changes their mind
 * @param plan what is typed
 * @param chosen its katas
 * @param others those that may be added
 * @param begun how many candidates have begun: then the katas stay
 * @param meanwhile what others have made of it since it was looked at, in sentences; empty if nothing
 * @param said what has just happened to the order of katas; empty if nothing has
 */
public record PlanPage(
        String path,
        String back,
        PlanForm plan,
        List<KataLine> chosen,
        List<KataLine> others,
        long begun,
        List<String> meanwhile,
        String said) {

    public PlanPage {
        chosen = List.copyOf(chosen);
        others = List.copyOf(others);
        meanwhile = List.copyOf(meanwhile);
    }

    public Form form() {
        return plan.form();
    }

    /** Whether there is an assignment already. */
    public boolean isChange() {
        return !path.equals(back + "/new");
    }

    public boolean isFixed() {
        return begun > 0;
    }

    public List<Shown> all() {
        return List.of(Shown.values());
    }

    /** Time zones, to be completed while somebody types: those with a place's name. */
    public List<String> zones() {
        return Stream.concat(
                        Stream.of("UTC"),
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                                .sorted())
                .toList();
    }
}
