package dev.lockstep.web.pages.api;

import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.Invite;
import dev.lockstep.web.interviews.Invites;
import dev.lockstep.web.pages.WhoAsks;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.people.NewPerson;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Invites to assignments that whoever asks may see. */
final class InviteApi {

    private static final String TO = ApiRoutes.BASE + "/assignments/{assignment}/invites";
    private static final String ALL = ApiRoutes.BASE + "/invites/";
    private static final String ONE = ALL + "{candidate}";
    private static final Duration MOST_EXTRA = Duration.ofDays(1);

    private final ApiTools tools;

    InviteApi(ApiTools tools) {
        this.tools = tools;
    }

    List<Route> routes() {
        return List.of(
                Route.get(TO, Role.READ_TOKEN, this::list),
                Route.post(TO, Role.WRITE_TOKEN, Cost.WRITE, this::create),
                Route.get(ONE, Role.READ_TOKEN, ctx -> send(ctx, found(ctx))),
                Route.post(ONE + "/revoke", Role.WRITE_TOKEN, Cost.WRITE, this::revoke),
                Route.post(ONE + "/extend", Role.WRITE_TOKEN, Cost.WRITE, this::extend));
    }

    private record InviteList(List<InviteJson> invites, Optional<String> next) {}

    private record Found(Assignment assignment, Invite invite) {}

    private void list(Context ctx) {
        Assignment assignment = tools.assignment(ctx);
        Slice<Invite> slice = Slice.of(
                ctx,
                tools.invites().to(assignment.id()),
                each -> each.candidate().id().text());
        ApiJson.send(
                ctx,
                new InviteList(
                        slice.entries().stream()
                                .map(invite -> InviteJson.of(tools, assignment, invite))
                                .toList(),
                        slice.next()));
    }

    private void create(Context ctx) {
        Assignment assignment = tools.assignment(ctx);
        JsonBody body = JsonBody.of(ctx, Set.of("name"));
        String name = body.text("name");
        if (!NewPerson.isName(name)) {
            throw body.wrong("name", "1 to %d letters that can be seen".formatted(NewPerson.MOST_LETTERS));
        }
        Invites.New made = tools.invites().invite(assignment.id(), name);
        Invite invite = tools.invites().of(made.candidate()).orElseThrow();
        ctx.header("Location", ALL + made.candidate().text());
        ApiJson.send(
                ctx,
                HttpStatus.CREATED,
                InviteJson.of(tools, assignment, invite).with(tools.links().apply(ctx, "/i/" + made.secret())));
    }

    /** The invite that the address names, if whoever asks may see its assignment; else nobody is told whether it is there. */
    private Found found(Context ctx) {
        LearnerId candidate = new LearnerId(ctx.pathParam("candidate"));
        Optional<Found> found = tools.invites()
                .of(candidate)
                .flatMap(invite -> tools.assignments()
                        .find(WhoAsks.interviewer(ctx), invite.assignment())
                        .map(assignment -> new Found(assignment, invite)));
        return found.orElseThrow(() -> RefusedException.notFound(
                "There is no such invite to an assignment of yours, or one shared with you. GET"
                        + " /api/v1/assignments/{assignment}/invites lists those that there are."));
    }

    private void revoke(Context ctx) {
        tools.invites().revoke(found(ctx).invite().candidate().id());
        send(ctx, found(ctx));
    }

    private void extend(Context ctx) {
        LearnerId candidate = found(ctx).invite().candidate().id();
        long seconds = JsonBody.of(ctx, Set.of("seconds")).whole("seconds", 1, MOST_EXTRA.toSeconds());
        if (!tools.invites().grant(candidate, WhoAsks.interviewer(ctx).id(), Duration.ofSeconds(seconds))) {
            throw RefusedException.conflict(
                    "Ended already",
                    "This candidate has ended, or the invite was revoked: there is no time to be extended. Invite them"
                            + " once more.");
        }
        send(ctx, found(ctx));
    }

    private void send(Context ctx, Found found) {
        ApiJson.send(ctx, InviteJson.of(tools, found.assignment(), found.invite()));
    }
}
