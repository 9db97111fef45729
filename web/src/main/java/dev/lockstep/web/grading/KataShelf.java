package dev.lockstep.web.grading;

import dev.lockstep.core.kata.Catalogue;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.KataPack;
import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.Epilogue;
import dev.lockstep.web.work.Katas;
import dev.lockstep.web.work.Packs;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The katas of a server, as they were when it started: pages get their public side, graders the whole by way of the database. */
public final class KataShelf implements Katas, Packs {

    private final Catalogue catalogue;
    private final List<PublicKata> all;
    private final Map<String, KataPack> packs = new ConcurrentHashMap<>();
    private final Storage storage;
    private final InstantSource clock;

    public KataShelf(Catalogue catalogue, Storage storage, InstantSource clock) {
        this.catalogue = catalogue;
        this.all = catalogue.katas().stream().map(PublicKata::of).toList();
        this.storage = storage;
        this.clock = clock;
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
    public Optional<Epilogue> epilogue(String id) {
        return catalogue.find(id).map(Epilogues::of);
    }

    @Override
    public String current(String id) {
        return packs.computeIfAbsent(id, this::store).hash();
    }

    private KataPack store(String id) {
        Kata kata = catalogue
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException("there is no kata \"" + id + "\" here"));
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
