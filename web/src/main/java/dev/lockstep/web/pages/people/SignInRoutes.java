package dev.lockstep.web.pages.people;

import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.http.Visit;
import dev.lockstep.web.people.Account;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Signing in and out. */
final class SignInRoutes {

    private static final String NAME = "name";
    private static final String TO = "to";

    private final Team team;

    SignInRoutes(Team team) {
        this.team = team;
    }

    List<Route> routes() {
        return List.of(
                Route.get(Team.SIGN_IN, Role.EVERYBODY, this::show),
                Route.post(Team.SIGN_IN, Role.EVERYBODY, Cost.PASSWORD, this::signIn),
                Route.post("/sign-out", Role.ACCOUNT, Cost.WRITE, this::signOut));
    }

    private void show(Context ctx) {
        String to = ReturnPath.of(ctx.queryParam(TO));
        if (Visit.of(ctx).visitor().is(Role.ACCOUNT)) { // a candidate may have an account, too
            Team.seeOther(ctx, to);
        } else {
            show(ctx, Form.EMPTY, to);
        }
    }

    private void show(Context ctx, Form form, String to) {
        team.templates()
                .page(
                        ctx,
                        "sign-in",
                        "Sign in",
                        new SignInPage(form, to, team.accounts().isEmpty()));
    }

    /** Says the same whatever was wrong, or names could be guessed one after another. */
    private void signIn(Context ctx) {
        Form form = Form.of(ctx, NAME);
        team.trials()
                .count(
                        form.typed(NAME).strip().toLowerCase(Locale.ROOT),
                        "A password was tried too often for this name. Wait a moment; if you have forgotten it, an"
                                + " admin can send you a link.");
        Optional<Account> account = team.signIn().check(form.typed(NAME), Form.sent(ctx, "password"));
        String to = ReturnPath.of(Form.sent(ctx, TO));
        if (account.isPresent()) {
            team.begin(ctx, account.get());
            Team.seeOther(ctx, to);
        } else {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(
                    ctx,
                    form.with(
                            "",
                            "This name and this password do not belong together. If you have forgotten it, an admin"
                                    + " can send you a link."),
                    to);
        }
    }

    private void signOut(Context ctx) {
        team.sessions().end(Visit.session(ctx));
        Visit.endSession(ctx);
        Team.seeOther(ctx, Team.SIGN_IN);
    }
}
