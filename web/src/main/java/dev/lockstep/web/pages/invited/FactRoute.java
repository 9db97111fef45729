package dev.lockstep.web.pages.invited;

import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.http.SentText;
import dev.lockstep.web.interviews.Fact;
import dev.lockstep.web.interviews.Facts;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.pages.Terms;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes what candidates' browsers tell of pastes and changes of focus. */
final class FactRoute {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Site site;
    private final Facts facts;

    FactRoute(Site site, Facts facts) {
        this.site = site;
        this.facts = facts;
    }

    Route route() {
        return Route.post(InterviewRoutes.PATH + "/facts", Role.CANDIDATE, Cost.WRITE, this::add);
    }

    private void add(Context ctx) {
        Terms terms = site.terms(ctx);
        terms.requireTime(true);
        JsonNode sent = parse(SentText.of(ctx));
        String kata = sent.path("kata").asString("");
        if (!(terms instanceof Terms.Working) || !terms.has(kata)) {
            throw RefusedException.notFound("This is no kata of your interview.");
        }
        long amount = sent.path("amount").asLong(0);
        if (amount < 0 || amount > Fact.MOST) {
            throw RefusedException.badRequest("Expected an amount of 0 to %d.".formatted(Fact.MOST));
        }
        facts.add(site.learner(ctx), kata, kind(sent.path("kind").asString("")), amount);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private static Fact.Kind kind(String word) {
        return Arrays.stream(Fact.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> RefusedException.badRequest("Expected the kind paste, left or returned."));
    }

    private static JsonNode parse(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException _) {
            throw RefusedException.badRequest("Expected JSON with kata, kind and amount, got something else.");
        }
    }
}
