package dev.lockstep.web.pages.packs;

import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.http.SentFile;
import dev.lockstep.web.interviews.Interviewer;
import dev.lockstep.web.packs.Intake;
import dev.lockstep.web.packs.KataPacks;
import dev.lockstep.web.packs.OpenedKata;
import dev.lockstep.web.packs.Pack;
import dev.lockstep.web.packs.PackUploads;
import dev.lockstep.web.pages.PackAddresses;
import dev.lockstep.web.pages.WhoAsks;
import dev.lockstep.web.pages.people.Form;
import dev.lockstep.web.pages.people.Team;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;

/** Packs of katas: uploaded, checked, shared, removed. */
public final class PackRoutes {

    private static final String LIST = "/packs";
    private static final String ONE = LIST + "/{pack}";
    private static final String NAME = "name";
    private static final String TEAM = "team";
    private static final String FILE = "file";
    private static final List<String> NO_FILE =
            List.of("No file was sent, or an empty one. Expected a ZIP of a kata, or of several: choose one.");

    private final PackDesk desk;

    public PackRoutes(PackDesk desk) {
        this.desk = desk;
    }

    /** What they answer. */
    public List<Route> routes() {
        return List.of(
                Route.get(LIST, Role.INTERVIEWER, ctx -> list(ctx, Form.EMPTY, List.of())),
                Route.post(LIST, Role.INTERVIEWER, Cost.GRADE, this::add),
                Route.get(ONE, Role.INTERVIEWER, ctx -> show(ctx, List.of())),
                Route.get(
                        ONE + "/state",
                        Role.INTERVIEWER,
                        ctx -> desk.templates().part(ctx, "pack-state", page(ctx, List.of()))),
                Route.get(
                        ONE + "/versions",
                        Role.INTERVIEWER,
                        ctx -> Team.seeOther(
                                ctx, PackAddresses.of(desk.pack(ctx).id()))),
                Route.get(ONE + "/katas/{kata}", Role.INTERVIEWER, this::kata),
                Route.post(ONE + "/versions", Role.INTERVIEWER, Cost.GRADE, this::addVersion),
                Route.post(ONE + "/share", Role.INTERVIEWER, Cost.WRITE, this::share),
                Route.post(ONE + "/check", Role.INTERVIEWER, Cost.GRADE, this::check),
                Route.post(ONE + "/delete", Role.INTERVIEWER, Cost.WRITE, this::delete),
                Route.post(LIST + "/folders/{kata}/check", Role.INTERVIEWER, Cost.GRADE, this::checkFolder));
    }

    private void list(Context ctx, Form form, List<String> problems) {
        desk.templates().page(ctx, "packs", "Kata packs", PacksPage.of(desk, WhoAsks.interviewer(ctx), form, problems));
    }

    private void add(Context ctx) {
        Form form = Form.of(ctx, NAME, TEAM);
        PackUploads.Upload upload = SentFile.of(ctx, FILE)
                .map(zip -> desk.uploads()
                        .add(
                                WhoAsks.interviewer(ctx),
                                form.typed(NAME),
                                !form.typed(TEAM).isEmpty(),
                                zip))
                .orElseGet(() -> new PackUploads.Upload.Refused(NO_FILE));
        switch (upload) {
            case PackUploads.Upload.Taken(String pack, long _) -> Team.seeOther(ctx, PackAddresses.of(pack));
            case PackUploads.Upload.Refused(List<String> problems) -> {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                list(ctx, form, problems);
            }
        }
    }

    private PackPage page(Context ctx, List<String> problems) {
        return PackPage.of(desk, WhoAsks.interviewer(ctx), desk.pack(ctx), problems);
    }

    private void show(Context ctx, List<String> problems) {
        PackPage page = page(ctx, problems);
        desk.templates().page(ctx, "pack", page.pack().name(), page);
    }

    private void kata(Context ctx) {
        Pack pack = desk.pack(ctx);
        Pack.Version version =
                pack.version(Optional.ofNullable(ctx.queryParam("version"))).orElseThrow(PackRoutes::noKata);
        Pack.Entry kata = version.kata(ctx.pathParam("kata")).orElseThrow(PackRoutes::noKata);
        OpenedKata opened = desk.reader().open(kata.hash()).orElseThrow(PackRoutes::noKata);
        PackKataPage page = PackKataPage.of(WhoAsks.interviewer(ctx), pack, version, kata, opened);
        desk.templates().page(ctx, "pack-kata", opened.kata().facts().title(), page);
    }

    private static RefusedException noKata() {
        return RefusedException.notFound(
                "This pack has no such kata in that version, or it cannot be read any more. The pack's page lists its versions with their katas.");
    }

    private void addVersion(Context ctx) {
        Pack pack = ownPack(ctx);
        PackUploads.Upload upload = SentFile.of(ctx, FILE)
                .map(zip -> desk.uploads().addVersion(WhoAsks.interviewer(ctx), pack.id(), zip))
                .orElseGet(() -> new PackUploads.Upload.Refused(NO_FILE));
        switch (upload) {
            case PackUploads.Upload.Taken _ -> Team.seeOther(ctx, PackAddresses.of(pack.id()));
            case PackUploads.Upload.Refused(List<String> problems) -> {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                show(ctx, problems);
            }
        }
    }

    /** Who may see a pack and not change it is told so. */
    private Pack ownPack(Context ctx) {
        Pack pack = desk.pack(ctx);
        if (!KataPacks.mayChange(WhoAsks.interviewer(ctx), pack)) {
            throw RefusedException.forbidden(
                    "This pack is %s's: only they, and admins, may change it. You may use its katas."
                            .formatted(desk.name(pack.owner())));
        }
        return pack;
    }

    private void share(Context ctx) {
        Pack pack = ownPack(ctx);
        desk.packs()
                .share(
                        WhoAsks.interviewer(ctx),
                        pack.id(),
                        !Form.sent(ctx, TEAM).isEmpty());
        Team.seeOther(ctx, PackAddresses.of(pack.id()));
    }

    private void check(Context ctx) {
        Pack pack = ownPack(ctx);
        desk.packs().checkAgain(WhoAsks.interviewer(ctx), pack.id());
        Team.seeOther(ctx, PackAddresses.of(pack.id()));
    }

    private void delete(Context ctx) {
        Pack pack = ownPack(ctx);
        Interviewer who = WhoAsks.interviewer(ctx);
        switch (desk.packs().remove(who, pack.id())) {
            case REMOVED -> Team.seeOther(ctx, LIST);
            case NOT_THERE -> throw PackDesk.noPack();
            case IN_USE ->
                throw RefusedException.conflict(
                        "Still assigned",
                        "An assignment has a kata of this pack, perhaps one of somebody else's, so the pack stays. Take the kata out of it first, if nobody has begun; else keep the pack for its reports.");
        }
    }

    private void checkFolder(Context ctx) {
        Intake.Taking taking = desk.intake()
                .fromFolder(ctx.pathParam("kata"))
                .orElseThrow(
                        () -> RefusedException.notFound(
                                "No further folder of this server has a kata of that name. The page Kata packs lists those that there are."));
        switch (taking) {
            case Intake.Taking.Taken(var kata) -> desk.packs().check(kata);
            case Intake.Taking.Broken(List<String> _) ->
                throw RefusedException.conflict(
                        "Cannot be checked",
                        "The solutions of this kata cannot be read. Whoever runs this server finds out more by \"lockstep check\" with its name.");
        }
        Team.seeOther(ctx, LIST);
    }
}
