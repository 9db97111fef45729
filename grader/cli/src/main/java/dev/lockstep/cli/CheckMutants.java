package dev.lockstep.cli;

import dev.lockstep.core.selfcheck.mutants.MutantsCheck;
import dev.lockstep.core.selfcheck.mutants.MutantsReport;
import java.util.ArrayList;

/** The mutants of katas: do their checks notice the mistakes that people make? */
final class CheckMutants {

    private final Lockstep lockstep;
    private final boolean json;

    CheckMutants(Lockstep lockstep, boolean json) {
        this.lockstep = lockstep;
        this.json = json;
    }

    int run(ChosenKatas chosen, MutantsCheck check) {
        var reports = new ArrayList<MutantsReport>();
        var page = new MutantsPage(lockstep.layout());
        var telling = new Telling(lockstep, json);
        for (var kata : chosen.katas()) {
            telling.heading(kata.id());
            var report = check.check(kata, mutant -> telling.print(page.line(mutant)));
            reports.add(report);
            telling.print(page.report(report));
        }
        telling.print(new CheckPage(lockstep.layout()).broken(chosen.broken()));
        telling.print(page.summary(reports));
        lockstep.print(json ? Json.text(MutantsJson.tree(reports, chosen.broken())) : "");
        boolean hasFaults =
                reports.stream().anyMatch(report -> !report.unknown().isEmpty());
        return chosen.exitCode(hasFaults, reports.stream().allMatch(MutantsReport::isGreen));
    }
}
