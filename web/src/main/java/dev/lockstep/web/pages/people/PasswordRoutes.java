package dev.lockstep.web.pages.people;

import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.people.Account;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/** The page on which somebody chooses a password by the link that an admin has sent them. */
final class PasswordRoutes {

    private final Team team;

    PasswordRoutes(Team team) {
        this.team = team;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/password/{secret}", Role.EVERYBODY, this::show),
                Route.post("/password/{secret}", Role.EVERYBODY, Cost.PASSWORD, this::choose));
    }

    private Account account(Context ctx) {
        return team.signIn().byLink(ctx.pathParam("secret")).orElseThrow(PasswordRoutes::noLink);
    }

    private void show(Context ctx) {
        show(ctx, account(ctx), Form.EMPTY);
    }

    private void show(Context ctx, Account account, Form form) {
        team.templates().page(ctx, "password", "Choose a password", new PasswordPage(ctx.path(), account, form));
    }

    private void choose(Context ctx) {
        Account account = account(ctx);
        Form form = NewPassword.checked(ctx, Form.EMPTY, account.signInName());
        if (form.isRight()) {
            team.begin(
                    ctx,
                    team.signIn()
                            .choosePassword(ctx.pathParam("secret"), NewPassword.of(ctx))
                            .orElseThrow(PasswordRoutes::noLink));
            Team.seeOther(ctx, "/");
        } else {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, account, form);
        }
    }

    private static RefusedException noLink() {
        return RefusedException.notFound(
                "This link is not good any more: it was used, or a newer one was sent, or it is more than three days"
                        + " old. An admin can send you another one.");
    }
}
