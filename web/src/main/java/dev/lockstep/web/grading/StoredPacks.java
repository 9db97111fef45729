package dev.lockstep.web.grading;

import dev.lockstep.core.kata.BrokenKataException;
import dev.lockstep.core.kata.DamagedPackException;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.KataPack;
import dev.lockstep.web.storage.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The katas that are in the database, as a grader needs them. Thread-safe. */
final class StoredPacks {

    private static final Logger LOG = LoggerFactory.getLogger(StoredPacks.class);

    private final Storage storage;
    private final Path cacheFolder;
    private final Insistence insistence;
    private final Map<String, Loading.Loaded> loaded = new ConcurrentHashMap<>();

    /**
     * @param cacheFolder where packs are unpacked for a moment; writable
     */
    StoredPacks(Storage storage, Path cacheFolder, Insistence insistence) {
        this.storage = storage;
        this.cacheFolder = cacheFolder;
        this.insistence = insistence;
    }

    /** What has come of a try to load a kata. */
    sealed interface Loading {

        record Loaded(Kata kata) implements Loading {}

        /**
         * It cannot be loaded, now or later.
         *
         * @param why for everybody, without a word of what is in it
         */
        record Unloadable(String why) implements Loading {}
    }

    /**
     * Loads a kata, unless it was loaded before. What went wrong the first time is read and unpacked anew once.
     *
     * @throws IOException if the cache folder cannot be written to at present
     */
    Loading load(String hash) throws IOException {
        Loading.Loaded known = loaded.get(hash);
        return known == null ? loadOnce(hash) : known;
    }

    private synchronized Loading loadOnce(String hash) throws IOException {
        Loading.Loaded known = loaded.get(hash);
        if (known != null) {
            return known;
        }
        Loading first = unpacked(hash);
        Loading last = first instanceof Loading.Loaded ? first : unpacked(hash);
        if (last instanceof Loading.Loaded fresh) {
            loaded.put(hash, fresh);
        }
        return last;
    }

    private Loading unpacked(String hash) throws IOException {
        Optional<KataPack> pack = insistence.on(() -> stored(hash));
        if (pack.isEmpty()) {
            LOG.error("The database has no pack {}.", hash);
            return new Loading.Unloadable("its pack is not in the database");
        }
        return unpacked(pack.get());
    }

    private Optional<KataPack> stored(String hash) {
        return storage.read(handle -> handle.createQuery("select kata, content from kata_pack where hash = :hash")
                .bind("hash", hash)
                .map((row, _) -> new KataPack(hash, row.getString("kata"), row.getString("content")))
                .findOne());
    }

    private Loading unpacked(KataPack pack) throws IOException {
        try {
            return new Loading.Loaded(pack.unpack(cacheFolder));
        } catch (DamagedPackException e) {
            LOG.error("A kata in the database is damaged: {}", e.getMessage());
            return new Loading.Unloadable("its pack in the database is damaged");
        } catch (BrokenKataException e) {
            LOG.error("The database has a kata that this build does not understand: {}", e.getMessage());
            return new Loading.Unloadable("this build of Lockstep does not understand it");
        }
    }
}
