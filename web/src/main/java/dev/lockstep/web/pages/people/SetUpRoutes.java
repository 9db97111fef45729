package dev.lockstep.web.pages.people;

import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.people.NewPerson;
import dev.lockstep.web.people.SetUp;
import dev.lockstep.web.people.SignInName;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;

/** The page on which the first admin comes in, by the link that the server has printed. */
final class SetUpRoutes {

    private final Team team;

    SetUpRoutes(Team team) {
        this.team = team;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/set-up/{secret}", Role.EVERYBODY, this::show),
                Route.post("/set-up/{secret}", Role.EVERYBODY, Cost.PASSWORD, this::use));
    }

    private void show(Context ctx) {
        if (!team.setUp().isGood(ctx.pathParam("secret"))) {
            throw noLink();
        }
        show(ctx, Form.EMPTY);
    }

    private void show(Context ctx, Form form) {
        team.templates().page(ctx, "set-up", "Set up", new LinkPage(ctx.path(), form));
    }

    private void use(Context ctx) {
        Form form = PersonForm.checked(Form.of(ctx, PersonForm.NAME, PersonForm.SIGN_IN_NAME));
        Optional<SignInName> signInName = SignInName.typed(form.typed(PersonForm.SIGN_IN_NAME));
        form = NewPassword.checked(ctx, form, signInName.orElse(PersonForm.NOBODY));
        if (!form.isRight() || signInName.isEmpty()) {
            again(ctx, form);
            return;
        }
        NewPerson person = new NewPerson(signInName.get(), form.typed(PersonForm.NAME));
        switch (team.setUp().use(ctx.pathParam("secret"), person, NewPassword.of(ctx))) {
            case SetUp.Result.Done(var account) -> {
                team.begin(ctx, account);
                Team.seeOther(ctx, "/people");
            }
            case SetUp.Result.NameTaken() -> again(ctx, form.with(PersonForm.SIGN_IN_NAME, PersonForm.TAKEN));
            case SetUp.Result.NoLink() -> throw noLink();
        }
    }

    private void again(Context ctx, Form form) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, form);
    }

    private static RefusedException noLink() {
        return RefusedException.notFound(
                "This link sets up nothing: it was used, or a newer one was printed, or it is more than a day old."
                        + " While there is no admin, each start of the server prints a new one.");
    }
}
