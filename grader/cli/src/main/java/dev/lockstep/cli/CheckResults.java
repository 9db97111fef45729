package dev.lockstep.cli;

import dev.lockstep.core.kata.format.KataProblem;
import dev.lockstep.core.selfcheck.CheckedItem;
import dev.lockstep.core.selfcheck.ItemResult;
import dev.lockstep.core.selfcheck.SelfCheckReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a self-check of several katas found.
 *
 * @param broken what is wrong with the folders that could not be loaded, or whose tests cannot be run
 */
record CheckResults(List<SelfCheckReport> reports, Map<Path, List<KataProblem>> broken) {

    CheckResults {
        reports = List.copyOf(reports);
    }

    long asDeclared() {
        return reports.stream()
                .flatMap(report -> report.items().stream())
                .map(CheckedItem::result)
                .filter(result -> result instanceof ItemResult.AsDeclared)
                .count();
    }

    int wrong() {
        return reports.stream().mapToInt(report -> report.wrong().size()).sum();
    }

    int faults() {
        return reports.stream().mapToInt(report -> report.faults().size()).sum();
    }

    /** A fault outranks a broken kata, and that a wrong solution: what is least certain comes first. */
    int exitCode() {
        if (faults() > 0) {
            return ExitCode.FAULT;
        }
        if (!broken.isEmpty() || reports.stream().anyMatch(SelfCheckReport::isBroken)) {
            return ExitCode.USAGE;
        }
        return wrong() > 0 ? ExitCode.REJECTED : ExitCode.OK;
    }
}
