package dev.lockstep.web.pages.people;

import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.pages.WhoAsks;
import dev.lockstep.web.people.Account;
import dev.lockstep.web.people.AccountRole;
import dev.lockstep.web.people.Accounts;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.people.NewPerson;
import dev.lockstep.web.people.SignInName;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What admins can do about everybody's accounts. */
final class PeopleRoutes {

    private static final String ROLE = "role";

    private final Team team;

    PeopleRoutes(Team team) {
        this.team = team;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/people", Role.ADMIN, ctx -> show(ctx, Form.EMPTY, Optional.empty())),
                Route.post("/people", Role.ADMIN, Cost.WRITE, this::add),
                Route.post("/people/{person}/role", Role.ADMIN, Cost.WRITE, this::changeRole),
                Route.get("/people/{person}/link", Role.ADMIN, ctx -> Team.seeOther(ctx, "/people")),
                Route.post("/people/{person}/link", Role.ADMIN, Cost.WRITE, this::sendLink),
                Route.post(
                        "/people/{person}/deactivate",
                        Role.ADMIN,
                        Cost.WRITE,
                        ctx -> answer(ctx, team.accounts().deactivate(person(ctx)))),
                Route.post(
                        "/people/{person}/activate",
                        Role.ADMIN,
                        Cost.WRITE,
                        ctx -> answer(ctx, team.accounts().activate(person(ctx)))));
    }

    private void show(Context ctx, Form form, Optional<PeoplePage.Sent> link) {
        PeoplePage page = new PeoplePage(team.accounts().all(), WhoAsks.SIGNED_IN.learner(ctx), form, link);
        team.templates().page(ctx, "people", "People", page);
    }

    private static LearnerId person(Context ctx) {
        return new LearnerId(ctx.pathParam("person"));
    }

    private void add(Context ctx) {
        Form form = PersonForm.checked(Form.of(ctx, PersonForm.NAME, PersonForm.SIGN_IN_NAME, ROLE));
        Optional<SignInName> signInName = SignInName.typed(form.typed(PersonForm.SIGN_IN_NAME));
        if (!form.isRight() || signInName.isEmpty()) {
            again(ctx, form);
            return;
        }
        NewPerson person = new NewPerson(signInName.get(), form.typed(PersonForm.NAME));
        switch (team.accounts().add(person, role(form.typed(ROLE)))) {
            case Accounts.Adding.Added(Account account, String secret) -> showLink(ctx, account, secret);
            case Accounts.Adding.NameTaken() -> again(ctx, form.with(PersonForm.SIGN_IN_NAME, PersonForm.TAKEN));
        }
    }

    private void again(Context ctx, Form form) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, form, Optional.empty());
    }

    /** Now or never: only its hash is kept. */
    private void showLink(Context ctx, Account account, String secret) {
        show(ctx, Form.EMPTY, Optional.of(new PeoplePage.Sent(account, team.link(ctx, "/password/" + secret))));
    }

    private void changeRole(Context ctx) {
        answer(ctx, team.accounts().changeRole(person(ctx), role(Form.sent(ctx, ROLE))));
    }

    private static AccountRole role(String words) {
        return Arrays.stream(AccountRole.values())
                .filter(role -> role.words().equals(words))
                .findFirst()
                .orElseThrow(() -> RefusedException.badRequest(
                        "Expected the role learner, interviewer or admin. Choose one from the list."));
    }

    private void sendLink(Context ctx) {
        Account account = team.accounts().find(person(ctx)).orElseThrow(PeopleRoutes::notThere);
        String secret = team.accounts()
                .newLink(account.id())
                .orElseThrow(() -> RefusedException.conflict(
                        "Deactivated", "This account is deactivated. Activate it first, then make a link."));
        showLink(ctx, account, secret);
    }

    private static void answer(Context ctx, Accounts.Changing changing) {
        switch (changing) {
            case DONE -> Team.seeOther(ctx, "/people");
            case LAST_ADMIN ->
                throw RefusedException.conflict(
                        "The only admin",
                        "This is the only admin who can sign in: nobody could change anything here any more. Make"
                                + " somebody else an admin first.");
            case NOT_THERE -> throw notThere();
        }
    }

    private static RefusedException notThere() {
        return RefusedException.notFound("There is no such account. The list of people shows those that there are.");
    }
}
