package dev.lockstep.web.pages.packs;

import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.packs.CheckQueue;
import dev.lockstep.web.packs.Intake;
import dev.lockstep.web.packs.KataPacks;
import dev.lockstep.web.packs.Pack;
import dev.lockstep.web.packs.PackReader;
import dev.lockstep.web.packs.PackShelf;
import dev.lockstep.web.packs.PackUploads;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.pages.Templates;
import dev.lockstep.web.pages.WhoAsks;
import dev.lockstep.web.people.Account;
import dev.lockstep.web.people.Accounts;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.Storage;
import io.javalin.http.Context;
import java.time.InstantSource;

/** What pages about packs are made of. */
public record PackDesk(
        Templates templates,
        PackShelf shelf,
        KataPacks packs,
        PackReader reader,
        PackUploads uploads,
        Intake intake,
        Accounts accounts) {

    /** That of a server. */
    public static PackDesk of(
            Site site, Storage storage, InstantSource clock, CheckQueue queue, PackReader reader, Intake intake) {
        KataPacks packs = new KataPacks(storage, clock, queue);
        return new PackDesk(
                site.templates(),
                new PackShelf(storage),
                packs,
                reader,
                new PackUploads(packs, intake, site.katas()),
                intake,
                new Accounts(storage, clock));
    }

    /**
     * The pack that the address names.
     *
     * @throws RefusedException if there is none, or if it is not for whoever asks: nobody is told which of the two it is
     */
    Pack pack(Context ctx) {
        return shelf.find(WhoAsks.interviewer(ctx), ctx.pathParam("pack")).orElseThrow(PackDesk::noPack);
    }

    static RefusedException noPack() {
        return RefusedException.notFound(
                "There is no such pack of yours, nor one for the whole team. The page Kata packs lists those that there are.");
    }

    /** By what name somebody with an account is known. */
    String name(LearnerId person) {
        return accounts.find(person).map(Account::name).orElse("somebody who is not here any more");
    }
}
