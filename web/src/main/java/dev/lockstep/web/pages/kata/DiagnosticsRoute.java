package dev.lockstep.web.pages.kata;

import dev.lockstep.core.compile.Diagnosis;
import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.core.outcome.SourceProblem;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.pages.JsonAnswers;
import dev.lockstep.web.pages.SentFiles;
import dev.lockstep.web.pages.Site;
import io.javalin.http.Context;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the compiler says while somebody is typing. */
final class DiagnosticsRoute {

    private static final Logger LOG = LoggerFactory.getLogger(DiagnosticsRoute.class);

    private final Site site;

    DiagnosticsRoute(Site site) {
        this.site = site;
    }

    Route route() {
        return Route.post("/katas/{slug}/diagnostics", Role.SOLVER, Cost.COMPILE, this::answer);
    }

    private void answer(Context ctx) {
        PublicKata kata = site.kata(ctx);
        List<SourceFile> files = SentFiles.of(ctx).files();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode diagnostics = answer.putArray("diagnostics");
        switch (site.compiler().diagnosis(kata, files)) {
            case Diagnosis.Clean _ -> {}
            case Diagnosis.Problems(List<SourceProblem> problems) ->
                problems.forEach(problem -> add(diagnostics.addObject(), problem, files));
            case Diagnosis.Unknown(String why) -> LOG.debug("no diagnostics: {}", why);
        }
        JsonAnswers.send(ctx, answer);
    }

    private static void add(ObjectNode node, SourceProblem problem, List<SourceFile> files) {
        int column = Math.max(1, problem.column());
        node.put("file", problem.file())
                .put("line", Math.max(1, problem.line()))
                .put("column", column)
                .put("endColumn", endOfWord(files, problem.file(), problem.line(), column))
                .put("severity", "error")
                .put("message", problem.message());
    }

    /** Behind the word that begins at the place, or one further if there is none. */
    private static int endOfWord(List<SourceFile> files, String name, int line, int column) {
        String text = files.stream()
                .filter(file -> file.name().equals(name))
                .flatMap(
                        file -> file.text().lines().skip(Math.max(0, line - 1L)).limit(1))
                .findFirst()
                .orElse("");
        int end = column;
        while (end - 1 < text.length() && Character.isJavaIdentifierPart(text.charAt(end - 1))) {
            end++;
        }
        return Math.max(end, column + 1);
    }
}
