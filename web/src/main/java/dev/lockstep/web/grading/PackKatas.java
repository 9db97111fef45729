package dev.lockstep.web.grading;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** The katas of private packs, by the hash of their content, and which of them is meant. Thread-safe. */
final class PackKatas {

    private final Storage storage;
    private final StoredPacks packs;

    /**
     * @param cacheFolder where katas are unpacked for a moment
     */
    PackKatas(Storage storage, Path cacheFolder) {
        this.storage = storage;
        Insistence once = new Insistence();
        once.close(); // who looks at a page does not wait until the database is back
        this.packs = new StoredPacks(storage, cacheFolder, once);
    }

    /** A kata; empty if it cannot be loaded, which the log says. */
    Optional<Kata> load(String hash) {
        try {
            return packs.load(hash) instanceof StoredPacks.Loading.Loaded(Kata kata)
                    ? Optional.of(kata)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder for caches cannot be written to", e);
        }
    }

    /** The version of a kata by which a candidate's assignment goes; empty if that is the server's own, or if they have no such kata. */
    Optional<String> assigned(LearnerId candidate, String kata) {
        return storage.read(handle -> handle.createQuery("""
                        select pack from assignment_kata join invite on invite.assignment = assignment_kata.assignment
                        where candidate = :candidate and kata = :kata and pack is not null""")
                .bind("candidate", candidate.text())
                .bind("kata", kata)
                .mapTo(String.class)
                .findOne());
    }

    /** The newest version of a kata in a pack whose katas all came out green; empty if there is none. */
    Optional<String> newest(String kata) {
        return storage.read(handle ->
                handle.createQuery("""
                        select kata_check.pack
                        from pack_version_kata this join kata_check on kata_check.id = this.kata_check
                        where this.kata = :kata and not exists (
                            select 1 from pack_version_kata other join kata_check its on its.id = other.kata_check
                            where other.pack = this.pack and other.number = this.number and its.state <> 'GREEN')
                        order by number desc limit 1""").bind("kata", kata).mapTo(String.class).findOne());
    }

    /** The title that a kata of a pack was given last. */
    Optional<String> title(String kata) {
        return storage.read(handle -> handle.createQuery(
                        "select title from pack_version_kata where kata = :kata order by number desc limit 1")
                .bind("kata", kata)
                .mapTo(String.class)
                .findOne());
    }
}
