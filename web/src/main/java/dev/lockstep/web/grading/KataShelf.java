package dev.lockstep.web.grading;

import dev.lockstep.core.kata.Catalogue;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.KataPack;
import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.web.packs.OpenedKata;
import dev.lockstep.web.packs.PackReader;
import dev.lockstep.web.packs.PackShelf;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.Epilogue;
import dev.lockstep.web.work.Katas;
import dev.lockstep.web.work.Packs;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The katas of a server: its catalogue, as it was when the server started, and private packs. Pages get their public side, those of interviewers
 * more of their packs' own, graders the whole by way of the database. Thread-safe.
 */
public final class KataShelf implements Katas, Packs, PackReader {

    private final Catalogue catalogue;
    private final List<PublicKata> all;
    private final Map<String, KataPack> packs = new ConcurrentHashMap<>();
    private final Storage storage;
    private final InstantSource clock;
    private final PackKatas packKatas;
    private final PackShelf shelf;
    private final Predicate<String> isFromElsewhere;

    /**
     * @param cacheFolder where katas of packs are unpacked for a moment
     * @param isFromElsewhere says of a kata's id whether nobody has checked the kata who made the catalogue
     */
    public KataShelf(
            Catalogue catalogue,
            Storage storage,
            InstantSource clock,
            Path cacheFolder,
            Predicate<String> isFromElsewhere) {
        this.catalogue = catalogue;
        this.all = catalogue.katas().stream().map(PublicKata::of).toList();
        this.storage = storage;
        this.clock = clock;
        this.packKatas = new PackKatas(storage, cacheFolder);
        this.shelf = new PackShelf(storage);
        this.isFromElsewhere = isFromElsewhere;
    }

    @Override
    public List<PublicKata> all() {
        return all;
    }

    @Override
    public Optional<PublicKata> find(String id) {
        return all.stream().filter(kata -> kata.id().equals(id)).findFirst();
    }

    @Override
    public Optional<PublicKata> find(LearnerId learner, String id) {
        Optional<String> assigned = packKatas.assigned(learner, id);
        return assigned.isPresent() ? version(assigned.get()) : find(id);
    }

    @Override
    public Optional<PublicKata> version(String hash) {
        return packKatas.load(hash).map(PublicKata::of);
    }

    @Override
    public String title(String id) {
        return find(id).map(kata -> kata.facts().title())
                .or(() -> packKatas.title(id))
                .orElse(id);
    }

    @Override
    public boolean isChecked(String id) {
        return !isFromElsewhere.test(id)
                || catalogue
                        .find(id)
                        .map(kata -> shelf.check(KataPack.of(kata).hash()).isGreen())
                        .orElse(false);
    }

    @Override
    public Optional<Epilogue> epilogue(String id) {
        return catalogue.find(id).map(Epilogues::of);
    }

    @Override
    public Optional<String> discussion(LearnerId learner, String id) {
        Optional<String> assigned = packKatas.assigned(learner, id);
        return assigned.isPresent()
                ? packKatas.load(assigned.get()).map(Kata::discussion)
                : catalogue.find(id).map(Kata::discussion);
    }

    @Override
    public Optional<OpenedKata> open(String hash) {
        return packKatas.load(hash).map(OpenedKatas::of);
    }

    @Override
    public String current(String id) {
        return catalogue.find(id).isPresent()
                ? ofCatalogue(id)
                : packKatas.newest(id).orElseThrow(() -> noKata(id));
    }

    @Override
    public String of(LearnerId learner, String id) {
        return packKatas.assigned(learner, id).orElseGet(() -> ofCatalogue(id));
    }

    private String ofCatalogue(String id) {
        return packs.computeIfAbsent(id, this::store).hash();
    }

    private static IllegalArgumentException noKata(String id) {
        return new IllegalArgumentException("there is no kata \"" + id + "\" here");
    }

    private KataPack store(String id) {
        Kata kata = catalogue.find(id).orElseThrow(() -> noKata(id));
        KataPack pack = KataPack.of(kata);
        storage.change(handle -> handle.createUpdate("""
                        insert into kata_pack (hash, kata, content, stored_at) values (:hash, :kata, :content, :now)
                        on conflict (hash) do nothing""")
                .bind("hash", pack.hash())
                .bind("kata", pack.kata())
                .bind("content", pack.content())
                .bind("now", clock.millis())
                .execute());
        return pack;
    }
}
