package dev.lockstep.web.pages.assignments;

import dev.lockstep.web.interviews.LocalMoment;
import dev.lockstep.web.interviews.Plan;
import dev.lockstep.web.interviews.Window;
import dev.lockstep.web.people.NameRules;
import dev.lockstep.web.work.Katas;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Makes a plan of what somebody has typed, or says all that is wrong with it. */
final class PlanReader {

    private final Katas katas;
    private final List<String> before;
    private PlanForm form;

    private PlanReader(PlanForm form, Katas katas, List<String> before) {
        this.form = form;
        this.katas = katas;
        this.before = before;
    }

    /** What came of it. */
    sealed interface Reading {

        /** All is well. */
        record Right(Plan plan, ZoneId zone) implements Reading {}

        /** Something is wrong, which the form says. */
        record Wrong(PlanForm form) implements Reading {}
    }

    /**
     * Reads a form.
     *
     * @param katas those that may be assigned, as far as they are checked
     * @param before the ids of those that are assigned already
     */
    static Reading read(PlanForm form, Katas katas, List<String> before) {
        return new PlanReader(form, katas, before).read();
    }

    private Reading read() {
        checkTitle();
        checkKatas();
        Duration limit = limit();
        ZoneId zone = zone();
        Window window = window(zone);
        if (!form.form().isRight()) {
            return new Reading.Wrong(form);
        }
        return new Reading.Right(new Plan(title(), form.katas(), limit, window, form.shown()), zone);
    }

    private String title() {
        return form.form().typed(PlanForm.TITLE).strip();
    }

    private void checkTitle() {
        if (title().isEmpty()) {
            wrong(PlanForm.TITLE, "Give it a title, such as \"Backend, spring\". Candidates see it.");
        } else if (title().length() > Plan.MOST_LETTERS) {
            wrong(
                    PlanForm.TITLE,
                    "A title has at most %d letters; this one has %d. Make it shorter."
                            .formatted(Plan.MOST_LETTERS, title().length()));
        } else {
            NameRules.flaw(title())
                    .ifPresent(flaw -> wrong(PlanForm.TITLE, "This title %s. Type it anew.".formatted(flaw)));
        }
    }

    private void checkKatas() {
        List<String> gone =
                form.katas().stream().filter(kata -> katas.find(kata).isEmpty()).toList();
        List<String> unchecked = form.katas().stream()
                .filter(kata -> !before.contains(kata) && !katas.isChecked(kata))
                .toList();
        if (form.katas().isEmpty()) {
            wrong(PlanForm.KATAS, "There is no kata in it yet. Add at least one.");
        } else if (!gone.isEmpty()) {
            wrong(
                    PlanForm.KATAS,
                    "The catalogue has no kata named \"%s\", nor has a pack that you may use and that is checked. Remove it."
                            .formatted(String.join("\", \"", gone)));
        } else if (!unchecked.isEmpty()) {
            wrong(
                    PlanForm.KATAS,
                    "\"%s\" is from a folder, and its self-check was not green yet. Check it on the page Kata packs first, or remove it."
                            .formatted(String.join("\", \"", unchecked)));
        } else if (form.katas().size() > Plan.MOST_KATAS) {
            wrong(
                    PlanForm.KATAS,
                    "There are %d katas in it, and at most %d fit. Remove some."
                            .formatted(form.katas().size(), Plan.MOST_KATAS));
        }
    }

    private Duration limit() {
        String typed = form.form().typed(PlanForm.MINUTES).strip();
        if (typed.matches("\\d{1,5}")) {
            Duration limit = Duration.ofMinutes(Integer.parseInt(typed));
            if (limit.compareTo(Plan.SHORTEST) >= 0 && limit.compareTo(Plan.LONGEST) <= 0) {
                return limit;
            }
        }
        wrong(
                PlanForm.MINUTES,
                "\"%s\" is no time limit. Expected a number of minutes from %d to %,d, such as 90."
                        .formatted(typed, Plan.SHORTEST.toMinutes(), Plan.LONGEST.toMinutes()));
        return Plan.SHORTEST;
    }

    private ZoneId zone() {
        String typed = form.form().typed(PlanForm.ZONE).strip();
        try {
            return ZoneId.of(typed);
        } catch (DateTimeException _) {
            wrong(
                    PlanForm.ZONE,
                    "\"%s\" is no time zone that is known here. Expected one such as Europe/Berlin.".formatted(typed));
            return ZoneOffset.UTC;
        }
    }

    private Window window(ZoneId zone) {
        Optional<Instant> opens = moment(PlanForm.OPENS, zone, LocalMoment.Twice.FIRST);
        Optional<Instant> closes = moment(PlanForm.CLOSES, zone, LocalMoment.Twice.SECOND);
        if (opens.isPresent() && closes.isPresent() && !opens.get().isBefore(closes.get())) {
            wrong(PlanForm.CLOSES, "It would close before it opens. Choose a later time, or let it open earlier.");
            return Window.ALWAYS;
        }
        return new Window(opens, closes);
    }

    private Optional<Instant> moment(String field, ZoneId zone, LocalMoment.Twice twice) {
        String typed = form.form().typed(field).strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalMoment.of(typed, zone.getId(), twice));
        } catch (LocalMoment.NoMomentException e) {
            wrong(field, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void wrong(String field, String problem) {
        form = form.with(field, problem);
    }
}
