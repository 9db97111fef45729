package dev.lockstep.cli;

import dev.lockstep.core.kata.format.KataProblem;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.selfcheck.matrix.Matrix;
import dev.lockstep.core.text.Printable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The matrix as JSON, see {@code docs/json-output.md}. */
final class MatrixJson {

    private MatrixJson() {}

    static ObjectNode tree(List<Matrix> matrices, Map<Path, List<KataProblem>> broken) {
        var root = JsonNodeFactory.instance.objectNode().put("formatVersion", 1);
        var katas = root.putArray("katas");
        matrices.forEach(matrix -> kata(katas.addObject(), matrix));
        root.set("broken", CheckJson.broken(broken));
        return root;
    }

    private static void kata(ObjectNode node, Matrix matrix) {
        node.put("id", matrix.kataId());
        var solutions = node.putArray("solutions");
        matrix.columns().forEach(column -> solution(solutions.addObject(), column));
        var checks = node.putArray("checks");
        matrix.rows().forEach(row -> check(checks.addObject(), row, matrix));
        var problems = node.putArray("problems");
        matrix.problems().forEach(problem -> problems.add(Printable.line(problem)));
    }

    private static void solution(ObjectNode node, Matrix.Column column) {
        node.put("name", Printable.line(column.solution()));
        node.put("verdict", column.outcome().verdict().name());
        switch (column.outcome()) {
            case Outcome.Accepted _ -> {
                // Nothing else to say.
            }
            case Outcome.Rejected rejected ->
                node.put("cause", rejected.reason().cause().name());
            case Outcome.GraderFault fault -> node.put("detail", Printable.lines(fault.detail()));
        }
    }

    private static void check(ObjectNode node, Matrix.Row row, Matrix matrix) {
        node.put("id", row.id());
        node.put("kind", row.kind().label());
        node.put("property", Printable.line(row.property()));
        var catches = node.putArray("catches");
        matrix.caughtBy(row).forEach(name -> catches.add(Printable.line(name)));
        var alone = node.putArray("catchesAlone");
        row.alone().forEach(name -> alone.add(Printable.line(name)));
        node.put("lacksArgument", row.lacksArgument());
        row.argument().ifPresent(because -> node.put("because", Printable.line(because)));
    }
}
