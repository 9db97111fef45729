package dev.lockstep.cli;

import dev.lockstep.core.kata.format.KataProblem;
import dev.lockstep.core.selfcheck.mutants.Fate;
import dev.lockstep.core.selfcheck.mutants.MutantsReport;
import dev.lockstep.core.selfcheck.mutants.TriedMutant;
import dev.lockstep.core.text.Printable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The mutants as JSON, see {@code docs/json-output.md}. */
final class MutantsJson {

    private MutantsJson() {}

    static ObjectNode tree(List<MutantsReport> reports, Map<Path, List<KataProblem>> broken) {
        var root = JsonNodeFactory.instance.objectNode().put("formatVersion", 1);
        var katas = root.putArray("katas");
        reports.forEach(report -> kata(katas.addObject(), report));
        root.set("broken", CheckJson.broken(broken));
        return root;
    }

    private static void kata(ObjectNode node, MutantsReport report) {
        node.put("id", report.kataId());
        node.put("made", report.made());
        node.put("notCompiling", report.notCompiling());
        var mutants = node.putArray("mutants");
        report.tried().forEach(mutant -> mutant(mutants.addObject(), mutant));
        var stale = node.putArray("staleArguments");
        for (var argument : report.stale()) {
            stale.addObject()
                    .put("solution", Printable.line(argument.argument().solution()))
                    .put("mutant", Printable.line(argument.argument().mutant()))
                    .put("why", argument.why());
        }
        var problems = node.putArray("problems");
        report.problems().forEach(problem -> problems.add(Printable.line(problem)));
    }

    private static void mutant(ObjectNode node, TriedMutant tried) {
        var mutant = tried.mutant();
        node.put("solution", Printable.line(tried.solution()));
        node.put("id", Printable.line(mutant.id()));
        node.put("operator", mutant.operator().label());
        node.put("file", Printable.line(mutant.original().name()));
        node.put("line", mutant.line());
        var difference = node.putArray("difference");
        mutant.difference().forEach(line -> difference.add(Printable.line(line)));
        switch (tried.fate()) {
            case Fate.Killed(var cause) -> node.put("fate", "killed").put("cause", cause.name());
            case Fate.Argued(var because) -> node.put("fate", "argued").put("because", Printable.line(because));
            case Fate.Survived _ -> node.put("fate", "survived");
            case Fate.Unknown(var stage, var detail) ->
                node.put("fate", "unknown").put("stage", stage.name()).put("detail", Printable.lines(detail));
        }
    }
}
