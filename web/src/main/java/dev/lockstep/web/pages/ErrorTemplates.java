package dev.lockstep.web.pages;

import dev.lockstep.web.http.ErrorView;
import dev.lockstep.web.http.Visit;
import java.util.Map;

/** Errors that look like the rest of the site. */
public final class ErrorTemplates implements ErrorView {

    private final Templates templates;

    public ErrorTemplates(Templates templates) {
        this.templates = templates;
    }

    @Override
    public String page(Problem problem, Visit visit) {
        return templates.page("error", problem.title(), visit, problem);
    }

    @Override
    public String part(Problem problem) {
        return templates.render("error-part", Map.of("page", problem));
    }
}
