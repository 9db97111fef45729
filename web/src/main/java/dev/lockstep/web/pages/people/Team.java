package dev.lockstep.web.pages.people;

import dev.lockstep.web.http.Rate;
import dev.lockstep.web.http.Throttle;
import dev.lockstep.web.http.Visit;
import dev.lockstep.web.pages.Templates;
import dev.lockstep.web.people.Account;
import dev.lockstep.web.people.Accounts;
import dev.lockstep.web.people.Sessions;
import dev.lockstep.web.people.SetUp;
import dev.lockstep.web.people.SignIn;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.Optional;

/**
 * What pages about people are made of.
 *
 * @param publicUrl how links begin; empty if only this machine can reach the server
 * @param trials how often a password may be tried for one name
 */
public record Team(
        Templates templates,
        Accounts accounts,
        SignIn signIn,
        SetUp setUp,
        Sessions sessions,
        Optional<URI> publicUrl,
        Throttle trials) {

    /** Where people sign in. */
    public static final String SIGN_IN = "/sign-in";

    /** Enough for whoever has forgotten which of theirs it was; in a year, too little to find a bad one. */
    public static final Rate TRIALS = new Rate(20, 5);

    /** From now on this browser is somebody's; whose it was before is forgotten. */
    void begin(Context ctx, Account account) {
        sessions.end(Visit.session(ctx));
        String device = ctx.userAgent();
        sessions.begin(account.id(), Visit.renewSession(ctx), device == null ? "" : device);
    }

    /** An address of ours as it can be sent to somebody. */
    public String link(Context ctx, String path) {
        return publicUrl.map(URI::toString).orElseGet(() -> "http://" + ctx.header("Host")) + path;
    }

    /** Sends the browser to another page, which it asks for by {@code GET}. */
    public static void seeOther(Context ctx, String path) {
        ctx.redirect(path, HttpStatus.SEE_OTHER);
    }
}
