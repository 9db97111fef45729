package dev.lockstep.web.pages;

import dev.lockstep.web.http.Assets;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Visit;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands around every page.
 *
 * @param title of the page, without the product's name
 */
public record Frame(String title, Visit visit, Assets assets) {

    /**
     * A page of those that every page leads to.
     *
     * @param id by which a page says that it is this one
     */
    public record Link(String id, String path, String words) {}

    /** Those that this visitor may see. */
    public List<Link> links() {
        List<Link> links = new ArrayList<>(List.of(home()));
        if (visit.visitor().is(Role.INTERVIEWER)) {
            links.add(new Link("assignments", "/assignments", "Assignments"));
        }
        if (visit.visitor().is(Role.ADMIN)) {
            links.add(new Link("people", "/people", "People"));
        }
        if (visit.visitor().is(Role.ACCOUNT)) {
            links.add(new Link("account", "/account", "Account"));
        }
        return links;
    }

    /** Where this visitor begins. Who has not signed in is led there openly, and not by way of a page that they may not see. */
    public Link home() {
        if (visit.visitor().is(Role.CANDIDATE)) {
            return new Link("interview", "/interview", "Interview");
        }
        return visit.visitor().is(Role.SOLVER)
                ? new Link("katas", "/", "Katas")
                : new Link("sign-in", "/sign-in", "Sign in");
    }

    /** What a button says that leads there. */
    public String wayHome() {
        return switch (home().id()) {
            case "interview" -> "To your interview";
            case "katas" -> "To the katas";
            default -> "Sign in";
        };
    }

    /** Whether this visitor may see how the server gets on. */
    public boolean leadsToStatus() {
        return visit.visitor().is(Role.OPERATOR);
    }

    /** The address of a script or style, which changes with its content. */
    public String asset(String name) {
        return assets.address(name);
    }
}
