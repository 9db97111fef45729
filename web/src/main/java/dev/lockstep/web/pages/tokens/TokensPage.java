package dev.lockstep.web.pages.tokens;

import dev.lockstep.web.api.ApiToken;
import dev.lockstep.web.pages.people.Form;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody sees of their tokens.
 *
 * @param made what the program is to send of the token that was made just now
 */
public record TokensPage(List<ApiToken> tokens, Form form, Optional<String> made, Instant now) {

    public TokensPage {
        tokens = List.copyOf(tokens);
    }

    /** How it is with a token, in words. */
    public String state(ApiToken token) {
        if (token.revokedAt().isPresent()) {
            return "revoked";
        }
        return token.isValid(now) ? "good" : "expired";
    }
}
