package dev.lockstep.web.pages.api;

import dev.lockstep.web.http.Route;
import java.util.List;
import java.util.stream.Stream;

/** Everything that programs can ask for. */
public final class ApiRoutes {

    /** The beginning of all their addresses. */
    static final String BASE = "/api/v1";

    private final ApiTools tools;

    public ApiRoutes(ApiTools tools) {
        this.tools = tools;
    }

    /** What they answer. */
    public List<Route> routes() {
        return Stream.of(
                        List.of(OpenApi.route()),
                        new KataApi(tools).routes(),
                        new AssignmentApi(tools).routes(),
                        new ShareApi(tools).routes(),
                        new InviteApi(tools).routes(),
                        new SubmissionApi(tools).routes())
                .flatMap(List::stream)
                .toList();
    }
}
