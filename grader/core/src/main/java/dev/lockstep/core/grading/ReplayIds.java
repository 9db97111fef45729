package dev.lockstep.core.grading;

import dev.lockstep.core.fingerprint.Fingerprint;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.engine.replay.ReplayId;
import dev.lockstep.runner.protocol.Classes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The replay ids of one submission's checks.
 *
 * <p>Tests and submission are told from others by their class files, since these are what runs: line ends and comments that move no
 * line make no other code.
 */
final class ReplayIds {

    private static final int SHOWN_DIGITS = 6;

    private final String kata;
    private final String kataVersion;
    private final String code;

    ReplayIds(String kata, Classes tests, Classes submission) {
        this.kata = kata;
        this.kataVersion = fingerprint(tests).substring(0, SHOWN_DIGITS);
        this.code = fingerprint(submission);
    }

    private static String fingerprint(Classes classes) {
        Fingerprint fingerprint = new Fingerprint();
        classes.byName()
                .forEach((name, bytes) -> fingerprint.add(name).add(new String(bytes, StandardCharsets.ISO_8859_1)));
        return fingerprint.name();
    }

    /** The result with its schedules named, so that they can be found again. */
    CheckResult named(PlannedCheck check, CheckResult result) {
        return switch (result) {
            case CheckResult.Failed(var findings, var interleaving, var schedules) ->
                new CheckResult.Failed(findings, interleaving, named(check, schedules));
            case CheckResult.Passed _, CheckResult.Inconclusive _, CheckResult.NotRun _ -> result;
        };
    }

    private List<String> named(PlannedCheck check, List<String> schedules) {
        String name = ReplayRequest.name(kata, kataVersion, check);
        return schedules.stream()
                .map(schedule -> ReplayId.parse(schedule).named(name, code).text())
                .toList();
    }

    /** Why this is not what the request was made for, and what to do about it; empty if it is. */
    Optional<String> refusal(ReplayRequest request) {
        if (!request.kata().equals(kata)) {
            return Optional.of("This replay id belongs to the kata %s, not to %s.".formatted(request.kata(), kata));
        }
        if (!request.kataVersion().equals(kataVersion)) {
            return Optional.of(
                    ("This replay id was made with another version of the kata %s: its tests were changed since. "
                                    + "Grade again to get a new id.")
                            .formatted(kata));
        }
        try {
            request.execution().requireCode(code);
            return Optional.empty();
        } catch (IllegalArgumentException otherCode) {
            return Optional.of(String.valueOf(otherCode.getMessage()));
        }
    }
}
