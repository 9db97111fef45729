package dev.lockstep.web.pages.people;

import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.http.Visit;
import dev.lockstep.web.pages.WhoAsks;
import dev.lockstep.web.people.Account;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.people.Sessions;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/** What somebody can do about their own account: change the password, and see and end their sessions. */
final class AccountRoutes {

    private static final String FORMER = "former";

    private final Team team;

    AccountRoutes(Team team) {
        this.team = team;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/account", Role.ACCOUNT, ctx -> show(ctx, Form.EMPTY, false)),
                Route.post("/account/password", Role.ACCOUNT, Cost.PASSWORD, this::changePassword),
                Route.post("/account/sessions/{session}/end", Role.ACCOUNT, Cost.WRITE, this::endSession),
                Route.post("/account/sign-out-everywhere", Role.ACCOUNT, Cost.WRITE, this::signOutEverywhere));
    }

    private void show(Context ctx, Form form, boolean changed) {
        LearnerId me = WhoAsks.SIGNED_IN.learner(ctx);
        AccountPage page =
                new AccountPage(account(me), form, changed, team.sessions().of(me), Sessions.id(Visit.session(ctx)));
        team.templates().page(ctx, "account", "Your account", page);
    }

    private Account account(LearnerId me) {
        return team.accounts().find(me).orElseThrow();
    }

    private void changePassword(Context ctx) {
        Account account = account(WhoAsks.SIGNED_IN.learner(ctx));
        team.trials()
                .count(
                        account.signInName().text(),
                        "A password was tried too often for this account. Wait a moment and try again.");
        Form form = NewPassword.checked(ctx, Form.EMPTY, account.signInName());
        if (form.isRight() && !change(ctx, account)) {
            form = form.with(FORMER, "This is not the password that you have now.");
        }
        ctx.status(form.isRight() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, form, form.isRight());
    }

    private boolean change(Context ctx, Account account) {
        return team.signIn()
                .changePassword(account.id(), Form.sent(ctx, FORMER), NewPassword.of(ctx), Visit.session(ctx));
    }

    private void endSession(Context ctx) {
        team.sessions().end(WhoAsks.SIGNED_IN.learner(ctx), ctx.pathParam("session"));
        Team.seeOther(ctx, "/account");
    }

    private void signOutEverywhere(Context ctx) {
        team.sessions().endAll(WhoAsks.SIGNED_IN.learner(ctx));
        Visit.endSession(ctx);
        Team.seeOther(ctx, Team.SIGN_IN);
    }
}
