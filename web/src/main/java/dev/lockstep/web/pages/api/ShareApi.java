package dev.lockstep.web.pages.api;

import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.pages.WhoAsks;
import dev.lockstep.web.people.Account;
import dev.lockstep.web.people.AccountRole;
import dev.lockstep.web.people.LearnerId;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** With whom assignments are shared, who are known to programs by the names with which they sign in. */
final class ShareApi {

    private static final String ONE = ApiRoutes.BASE + "/assignments/{assignment}";
    private static final String WITH = "with";

    private final ApiTools tools;

    ShareApi(ApiTools tools) {
        this.tools = tools;
    }

    List<Route> routes() {
        return List.of(
                Route.get(ONE + "/shares", Role.READ_TOKEN, ctx -> send(ctx, tools.assignment(ctx))),
                Route.post(ONE + "/share", Role.WRITE_TOKEN, Cost.WRITE, this::share),
                Route.post(ONE + "/unshare", Role.WRITE_TOKEN, Cost.WRITE, this::unshare));
    }

    private record ShareList(List<String> sharedWith) {}

    private void send(Context ctx, Assignment assignment) {
        Set<LearnerId> with = tools.assignments().sharedWith(assignment.id());
        ApiJson.send(
                ctx,
                new ShareList(tools.accounts().all().stream()
                        .filter(account -> with.contains(account.id()))
                        .map(account -> account.signInName().text())
                        .sorted()
                        .toList()));
    }

    private void share(Context ctx) {
        Assignment assignment = tools.assignment(ctx);
        LearnerId with = person(
                ctx,
                account -> account.active()
                        && account.role() != AccountRole.LEARNER
                        && !account.id().equals(assignment.owner()));
        tools.assignments().share(WhoAsks.interviewer(ctx), assignment.id(), with);
        send(ctx, assignment);
    }

    /** Who takes it back from themselves does not see it any more, but may know with whom it is shared now. */
    private void unshare(Context ctx) {
        Assignment assignment = tools.assignment(ctx);
        Set<LearnerId> with = tools.assignments().sharedWith(assignment.id());
        LearnerId person = person(ctx, account -> with.contains(account.id()));
        tools.assignments().unshare(WhoAsks.interviewer(ctx), assignment.id(), person);
        send(ctx, assignment);
    }

    private LearnerId person(Context ctx, Predicate<Account> isGood) {
        JsonBody body = JsonBody.of(ctx, Set.of(WITH));
        String name = body.text(WITH);
        return tools.accounts().all().stream()
                .filter(account -> account.signInName().text().equals(name))
                .filter(isGood)
                .findFirst()
                .map(Account::id)
                .orElseThrow(
                        () -> body.wrong(
                                WITH,
                                "the name with which another interviewer or admin signs in, and to take it back one with whom it is shared"));
    }
}
