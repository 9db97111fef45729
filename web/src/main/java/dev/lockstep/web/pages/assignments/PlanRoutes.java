package dev.lockstep.web.pages.assignments;

import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.Interviewer;
import dev.lockstep.web.pages.KatasToAssign;
import dev.lockstep.web.pages.WhoAsks;
import dev.lockstep.web.pages.people.Team;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The list of assignments, and the form by which they are made and changed. */
final class PlanRoutes {

    private static final String LIST = "/assignments";
    private static final String NEW = LIST + "/new";

    private final Desk desk;

    PlanRoutes(Desk desk) {
        this.desk = desk;
    }

    List<Route> routes() {
        return List.of(
                Route.get(LIST, Role.INTERVIEWER, this::list),
                Route.get(NEW, Role.INTERVIEWER, ctx -> showNew(ctx, PlanForm.blank(zone(ctx)), Optional.empty())),
                Route.post(NEW, Role.INTERVIEWER, Cost.WRITE, this::create),
                Route.get("/assignments/{assignment}/edit", Role.INTERVIEWER, this::edit),
                Route.post("/assignments/{assignment}/edit", Role.INTERVIEWER, Cost.WRITE, this::change));
    }

    private void list(Context ctx) {
        desk.site()
                .templates()
                .page(ctx, "assignments", "Assignments", AssignmentsPage.of(desk, WhoAsks.interviewer(ctx)));
    }

    /** That of their newest assignment, if there is one: people stay where they are, mostly. */
    private ZoneId zone(Context ctx) {
        Interviewer who = WhoAsks.interviewer(ctx);
        return desk.assignments().of(who).stream()
                .filter(assignment -> assignment.owner().equals(who.id()))
                .findFirst()
                .map(Assignment::zone)
                .orElse(desk.home());
    }

    private void create(Context ctx) {
        PlanForm sent = PlanForm.of(ctx);
        if (PlanForm.move(ctx).isPresent()) {
            showNew(ctx, sent, PlanForm.move(ctx));
            return;
        }
        KatasToAssign katas = desk.katasFor(WhoAsks.interviewer(ctx));
        switch (PlanReader.read(sent, katas, List.of())) {
            case PlanReader.Reading.Wrong(PlanForm form) -> {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                showNew(ctx, form, Optional.empty());
            }
            case PlanReader.Reading.Right(var plan, var zone) -> {
                Assignment made =
                        desk.assignments().create(WhoAsks.interviewer(ctx).id(), plan, zone, katas.versions());
                Team.seeOther(ctx, Desk.path(made.id()));
            }
        }
    }

    private void showNew(Context ctx, PlanForm form, Optional<String> move) {
        KatasToAssign katas = desk.katasFor(WhoAsks.interviewer(ctx));
        String said = move.map(_ -> said(ctx, form, katas)).orElse("");
        show(ctx, "New assignment", page(NEW, LIST, form, katas, 0, List.of(), said));
    }

    private void edit(Context ctx) {
        Assignment assignment = desk.assignment(ctx);
        showEdit(ctx, assignment, PlanForm.of(assignment), List.of(), Optional.empty());
    }

    private void change(Context ctx) {
        Assignment before = desk.assignment(ctx);
        PlanForm sent = PlanForm.of(ctx);
        if (PlanForm.move(ctx).isPresent()) {
            showEdit(ctx, before, sent, List.of(), PlanForm.move(ctx));
            return;
        }
        KatasToAssign katas = katas(ctx, before);
        switch (PlanReader.read(sent, katas, before.plan().katas())) {
            case PlanReader.Reading.Wrong(PlanForm form) -> again(ctx, before, form);
            case PlanReader.Reading.Right(var plan, var zone) -> {
                Interviewer who = WhoAsks.interviewer(ctx);
                switch (desk.assignments().edit(who, before.id(), plan, zone, katas.versions(), sent.version())) {
                    case DONE -> Team.seeOther(ctx, Desk.path(before.id()));
                    case NOT_THEIRS -> throw Desk.noAssignment();
                    case KATAS_STAY -> again(ctx, before, withKatasOf(before, sent));
                    case CHANGED_MEANWHILE -> changedMeanwhile(ctx, sent);
                }
            }
        }
    }

    private void changedMeanwhile(Context ctx, PlanForm sent) {
        Assignment now = desk.assignment(ctx);
        List<String> differences = Meanwhile.differences(PlanForm.of(now), sent, katas(ctx, now));
        if (differences.isEmpty()) {
            Team.seeOther(ctx, Desk.path(now.id())); // somebody else has saved the very same
            return;
        }
        ctx.status(HttpStatus.CONFLICT);
        showEdit(ctx, now, sent.awareOf(now.version()), differences, Optional.empty());
    }

    private static PlanForm withKatasOf(Assignment before, PlanForm sent) {
        return new PlanForm(sent.form(), before.plan().katas(), sent.shown())
                .with(
                        PlanForm.KATAS,
                        "Somebody has begun meanwhile, so its katas stay as they were. Look at the rest once more, and save.");
    }

    private void again(Context ctx, Assignment assignment, PlanForm form) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        showEdit(ctx, assignment, form, List.of(), Optional.empty());
    }

    private void showEdit(
            Context ctx, Assignment assignment, PlanForm form, List<String> meanwhile, Optional<String> move) {
        KatasToAssign katas = katas(ctx, assignment);
        String said = move.map(_ -> said(ctx, form, katas)).orElse("");
        String path = Desk.path(assignment.id());
        long begun = desk.invites().to(assignment.id()).stream()
                .filter(invite -> invite.startedAt().isPresent())
                .count();
        show(
                ctx,
                "Change " + assignment.plan().title(),
                page(path + "/edit", path, form, katas, begun, meanwhile, said));
    }

    private void show(Context ctx, String title, PlanPage page) {
        desk.site().templates().page(ctx, "assignment-form", title, page);
    }

    /** What has become of the kata of the button that was pressed. */
    private static String said(Context ctx, PlanForm form, KatasToAssign katas) {
        String kata = PlanForm.moved(ctx);
        String title = katas.title(kata);
        int place = form.katas().indexOf(kata) + 1;
        if (kata.isEmpty()) {
            return "Choose a kata first, then add it.";
        }
        return place == 0
                ? title + " is out."
                : "%s is number %d of %d.".formatted(title, place, form.katas().size());
    }

    private static PlanPage page(
            String path,
            String back,
            PlanForm form,
            KatasToAssign katas,
            long begun,
            List<String> meanwhile,
            String said) {
        return new PlanPage(
                path,
                back,
                form,
                KataLine.of(form.katas(), katas),
                KataLine.others(form.katas(), katas),
                begun,
                meanwhile,
                said);
    }

    /** With those that it has already, also if whoever changes it could not add them. */
    private KatasToAssign katas(Context ctx, Assignment assignment) {
        return desk.katasFor(WhoAsks.interviewer(ctx)).beside(desk.assignments().versions(assignment.id()));
    }
}
