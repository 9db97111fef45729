package dev.lockstep.web.serve;

import dev.lockstep.web.api.ApiTokens;
import dev.lockstep.web.api.NewToken;
import dev.lockstep.web.api.Scope;
import dev.lockstep.web.http.Caller;
import dev.lockstep.web.people.LearnerId;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that asks by a token; each answer is held against the server's OpenAPI document. */
final class Program {

    private static final String BASE = "/api/v1";

    private final Caller caller;
    private final Contract contract;
    private final String token;

    private Program(World world, Contract contract, String token) {
        this.caller = world.caller();
        this.contract = contract;
        this.token = token;
    }

    /** One that acts for somebody. */
    static Program of(World world, Contract contract, LearnerId owner, Scope scope) {
        ApiTokens tokens = new ApiTokens(world.storage(), world.clock);
        return new Program(world, contract, tokens.create(owner, new NewToken("a test", scope, Duration.ofDays(7))));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return checked("GET", path, caller.get(BASE + path, "Authorization", "Bearer " + token));
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send("POST", path, json);
    }

    HttpResponse<String> put(String path, String json) throws IOException, InterruptedException {
        return send("PUT", path, json);
    }

    private HttpResponse<String> send(String method, String path, String json)
            throws IOException, InterruptedException {
        return checked(
                method,
                path,
                caller.send(
                        method,
                        BASE + path,
                        json,
                        "Authorization",
                        "Bearer " + token,
                        "Content-Type",
                        "application/json"));
    }

    private HttpResponse<String> checked(String method, String path, HttpResponse<String> answer) {
        contract.check(method, BASE + path.replaceFirst("\\?.*", ""), answer);
        return answer;
    }

    static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }
}
