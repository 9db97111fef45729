package dev.lockstep.web.pages.tokens;

import dev.lockstep.web.api.ApiTokens;
import dev.lockstep.web.api.NewToken;
import dev.lockstep.web.api.Scope;
import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.pages.Templates;
import dev.lockstep.web.pages.WhoAsks;
import dev.lockstep.web.pages.people.Form;
import dev.lockstep.web.pages.people.Team;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An interviewer's own tokens: made, looked at, revoked. */
public final class TokenRoutes {

    private static final String PATH = "/tokens";
    private static final String NAME = "name";
    private static final String SCOPE = "scope";
    private static final String DAYS = "days";

    private final Templates templates;
    private final ApiTokens tokens;
    private final InstantSource clock;

    public TokenRoutes(Templates templates, ApiTokens tokens, InstantSource clock) {
        this.templates = templates;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** What they answer. */
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, Role.INTERVIEWER, ctx -> show(ctx, Form.EMPTY, Optional.empty())),
                Route.post(PATH, Role.INTERVIEWER, Cost.WRITE, this::make),
                Route.post(PATH + "/{token}/revoke", Role.INTERVIEWER, Cost.WRITE, this::revoke));
    }

    private void show(Context ctx, Form form, Optional<String> made) {
        TokensPage page = new TokensPage(tokens.of(WhoAsks.SIGNED_IN.learner(ctx)), form, made, clock.instant());
        templates.page(ctx, "tokens", "Tokens", page);
    }

    private void make(Context ctx) {
        Form form = Form.of(ctx, NAME, SCOPE, DAYS);
        if (!NewToken.isName(form.typed(NAME))) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            String problem = "A name has 1 to %d letters that can be seen: say what the token is for."
                    .formatted(NewToken.MOST_LETTERS);
            show(ctx, form.with(NAME, problem), Optional.empty());
            return;
        }
        NewToken token = new NewToken(form.typed(NAME), scope(form.typed(SCOPE)), life(form.typed(DAYS)));
        show(ctx, Form.EMPTY, Optional.of(tokens.create(WhoAsks.SIGNED_IN.learner(ctx), token)));
    }

    private static Scope scope(String words) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.words().equals(words))
                .findFirst()
                .orElseThrow(() ->
                        RefusedException.badRequest("Expected the scope read or write. Choose one from the list."));
    }

    private static Duration life(String days) {
        return NewToken.LIVES.stream()
                .filter(life -> String.valueOf(life.toDays()).equals(days))
                .findFirst()
                .orElseThrow(
                        () -> RefusedException.badRequest("Expected 7, 30, 90 or 365 days. Choose one from the list."));
    }

    private void revoke(Context ctx) {
        tokens.revoke(WhoAsks.SIGNED_IN.learner(ctx), ctx.pathParam("token"));
        Team.seeOther(ctx, PATH);
    }
}
