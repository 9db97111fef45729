package dev.lockstep.web.grading;

import dev.lockstep.core.kata.BrokenKataException;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.KataPack;
import dev.lockstep.web.storage.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The katas that are in the database, unpacked where a grader needs them. Thread-safe. */
final class StoredPacks {

    private final Storage storage;
    private final Path cacheFolder;
    private final Map<String, Kata> loaded = new ConcurrentHashMap<>();

    StoredPacks(Storage storage, Path cacheFolder) {
        this.storage = storage;
        this.cacheFolder = cacheFolder;
    }

    Kata load(String hash) {
        return loaded.computeIfAbsent(hash, this::unpack);
    }

    private Kata unpack(String hash) {
        KataPack pack =
                storage.read(handle -> handle.createQuery("select kata, content from kata_pack where hash = :hash")
                        .bind("hash", hash)
                        .map((row, _) -> new KataPack(hash, row.getString("kata"), row.getString("content")))
                        .one());
        try {
            return pack.unpack(cacheFolder);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the kata %s cannot be unpacked in %s".formatted(pack.kata(), cacheFolder), e);
        } catch (BrokenKataException e) {
            throw new IllegalStateException("the database has a broken kata: " + pack.kata(), e);
        }
    }
}
