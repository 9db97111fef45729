package dev.lockstep.web.pages.api;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import java.util.List;
import java.util.Map;

/** The katas that can be assigned, as everybody may read them. */
final class KataApi {

    private final ApiTools tools;

    KataApi(ApiTools tools) {
        this.tools = tools;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                        ApiRoutes.BASE + "/katas",
                        Role.READ_TOKEN,
                        ctx -> ApiJson.send(
                                ctx,
                                new KataList(tools.katas(ctx).all().stream()
                                        .map(KataSummary::of)
                                        .toList()))),
                Route.get(
                        ApiRoutes.BASE + "/katas/{kata}",
                        Role.READ_TOKEN,
                        ctx -> ApiJson.send(ctx, KataDetail.of(tools.kata(ctx, ctx.pathParam("kata"))))));
    }

    private record KataList(List<KataSummary> katas) {}

    private record KataSummary(
            String id,
            String title,
            List<String> topics,
            String difficulty,
            int estimatedMinutes,
            boolean asksForTest) {

        static KataSummary of(PublicKata kata) {
            return new KataSummary(
                    kata.id(),
                    kata.facts().title(),
                    kata.facts().topics(),
                    kata.facts().difficulty().word(),
                    kata.facts().estimatedMinutes(),
                    kata.asksForATest());
        }
    }

    /**
     * A kata with what somebody needs to solve it.
     *
     * @param statement in Markdown
     * @param starter the files to begin with
     * @param given files that are there to be read: supplied types and visible tests
     */
    private record KataDetail(
            String id,
            String title,
            List<String> topics,
            String difficulty,
            int estimatedMinutes,
            boolean asksForTest,
            String statement,
            Map<String, String> starter,
            Map<String, String> given) {

        static KataDetail of(PublicKata kata) {
            KataSummary summary = KataSummary.of(kata);
            return new KataDetail(
                    summary.id(),
                    summary.title(),
                    summary.topics(),
                    summary.difficulty(),
                    summary.estimatedMinutes(),
                    summary.asksForTest(),
                    kata.statement(),
                    ApiJson.files(kata.starter()),
                    ApiJson.files(kata.readable()));
        }
    }
}
