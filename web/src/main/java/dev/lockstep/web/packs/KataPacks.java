package dev.lockstep.web.packs;

import dev.lockstep.core.fingerprint.Fingerprint;
import dev.lockstep.web.interviews.Interviewer;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.Secret;
import dev.lockstep.web.storage.Storage;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keeps packs. Only their owners and admins change them; for others it is as if they were not there. Thread-safe. */
public final class KataPacks {

    private final Storage storage;
    private final InstantSource clock;
    private final CheckQueue queue;
    private final CheckEntries checks;

    public KataPacks(Storage storage, InstantSource clock, CheckQueue queue) {
        this.storage = storage;
        this.clock = clock;
        this.queue = queue;
        this.checks = new CheckEntries(queue);
    }

    /** What has become of an upload. */
    public sealed interface Keeping {

        /** It is kept, and its katas are checked, unless they were before. */
        record Kept(String pack, long number) implements Keeping {}

        /** It has the content of the pack's newest version, which stays that. */
        record Same(long number) implements Keeping {}

        /** Nothing is kept: other packs have katas of these ids. */
        record Taken(List<TakenId> ids) implements Keeping {
            public Taken {
                ids = List.copyOf(ids);
            }
        }

        /** Nothing is kept: there is no such pack for whoever asks to change. */
        record NotThere() implements Keeping {}
    }

    /**
     * An id that a kata of another pack has.
     *
     * @param pack that pack's name, for those who may change it; empty for others
     */
    public record TakenId(String kata, Optional<String> pack) {}

    /**
     * Makes a pack.
     *
     * @param who whose it is then
     * @param name 1 to {@value PackUploads#MOST_LETTERS} letters
     * @param katas at least one
     */
    public Keeping add(Interviewer who, String name, boolean forTeam, List<PackedKata> katas) {
        String id = Secret.id();
        Keeping keeping = storage.write(handle -> {
            waitForOthers(handle);
            List<TakenId> taken = taken(handle, who, id, katas);
            if (!taken.isEmpty()) {
                return new Keeping.Taken(taken);
            }
            handle.createUpdate("""
                            insert into pack (id, name, owner, for_team, created_at) values (:id, :name, :owner, :team, :now)""")
                    .bind("id", id)
                    .bind("name", name)
                    .bind("owner", who.id().text())
                    .bind("team", forTeam)
                    .bind("now", clock.millis())
                    .execute();
            return keep(handle, id, 1, who.id(), katas);
        });
        queue.wake();
        return keeping;
    }

    /**
     * Adds a version to a pack.
     *
     * @param katas at least one
     */
    public Keeping addVersion(Interviewer who, String id, List<PackedKata> katas) {
        Keeping keeping = storage.write(handle -> {
            waitForOthers(handle);
            Optional<Pack> pack = own(handle, who, id);
            if (pack.isEmpty()) {
                return new Keeping.NotThere();
            }
            List<TakenId> taken = taken(handle, who, id, katas);
            if (!taken.isEmpty()) {
                return new Keeping.Taken(taken);
            }
            long newest = pack.get().newest().number();
            return hash(katas).equals(hashOf(handle, id, newest))
                    ? new Keeping.Same(newest)
                    : keep(handle, id, newest + 1, who.id(), katas);
        });
        queue.wake();
        return keeping;
    }

    /** Uploads come one after another, or two of them could have a kata of the same id. */
    private static void waitForOthers(Handle handle) {
        handle.execute("update team set changes = changes + 1 where id = 1");
    }

    private static List<TakenId> taken(Handle handle, Interviewer who, String pack, List<PackedKata> katas) {
        return handle.createQuery("""
                        select kata, name, :all or owner = :who as theirs from pack_slug join pack on pack.id = pack_slug.pack
                        where pack.id <> :pack and kata in (<katas>) order by kata""")
                .bind("all", who.seesAll())
                .bind("who", who.id().text())
                .bind("pack", pack)
                .bindList("katas", katas.stream().map(PackedKata::id).toList())
                .map((row, _) -> new TakenId(
                        row.getString("kata"),
                        row.getBoolean("theirs") ? Optional.of(row.getString("name")) : Optional.empty()))
                .list();
    }

    private Keeping keep(Handle handle, String pack, long number, LearnerId by, List<PackedKata> katas) {
        handle.createUpdate("""
                        insert into pack_version (pack, number, hash, uploaded_by, uploaded_at)
                        values (:pack, :number, :hash, :by, :now)""")
                .bind("pack", pack)
                .bind("number", number)
                .bind("hash", hash(katas))
                .bind("by", by.text())
                .bind("now", clock.millis())
                .execute();
        for (PackedKata kata : katas) {
            checks.ask(handle, kata, clock.instant());
            handle.createUpdate(
                            "insert into pack_slug (kata, pack) values (:kata, :pack) on conflict (kata) do nothing")
                    .bind("kata", kata.id())
                    .bind("pack", pack)
                    .execute();
            handle.createUpdate("""
                            insert into pack_version_kata (pack, number, kata, title, kata_check)
                            values (:pack, :number, :kata, :title, :check)""")
                    .bind("pack", pack)
                    .bind("number", number)
                    .bind("kata", kata.id())
                    .bind("title", kata.title())
                    .bind("check", kata.check())
                    .execute();
        }
        return new Keeping.Kept(pack, number);
    }

    private static String hash(List<PackedKata> katas) {
        Fingerprint fingerprint = new Fingerprint();
        katas.stream().map(PackedKata::check).sorted().forEach(fingerprint::add);
        return fingerprint.name();
    }

    private static String hashOf(Handle handle, String pack, long number) {
        return handle.createQuery("select hash from pack_version where pack = :pack and number = :number")
                .bind("pack", pack)
                .bind("number", number)
                .mapTo(String.class)
                .one();
    }

    private static Optional<Pack> own(Handle handle, Interviewer who, String id) {
        return PackShelf.find(handle, who, id).filter(pack -> mayChange(who, pack));
    }

    /** Whether this interviewer may change what they see. */
    public static boolean mayChange(Interviewer who, Pack pack) {
        return who.seesAll() || pack.owner().equals(who.id());
    }

    /**
     * Says who may use a pack.
     *
     * @param forTeam all interviewers, or its owner only
     * @return false if it is not theirs to say
     */
    public boolean share(Interviewer who, String id, boolean forTeam) {
        return storage.write(handle -> own(handle, who, id).isPresent()
                && handle.createUpdate("update pack set for_team = :team where id = :id")
                                .bind("team", forTeam)
                                .bind("id", id)
                                .execute()
                        == 1);
    }

    /**
     * Has the katas of a pack's newest version checked once more that are not green.
     *
     * @return false if it is not theirs to ask for
     */
    public boolean checkAgain(Interviewer who, String id) {
        boolean asked = storage.write(handle -> {
            Optional<Pack> pack = own(handle, who, id);
            pack.ifPresent(it -> checks.askAgain(handle, id, it.newest().number(), clock.instant()));
            return pack.isPresent();
        });
        queue.wake();
        return asked;
    }

    /** Has a kata of a folder checked. */
    public void check(PackedKata kata) {
        storage.change(handle -> {
            checks.ask(handle, kata, clock.instant());
            checks.askAgain(handle, kata.check(), clock.instant());
        });
        queue.wake();
    }

    /** What has become of a pack that was to be removed. */
    public enum Removing {
        REMOVED,
        /** An assignment has a kata of it, so it stays. */
        IN_USE,
        /** There is none for whoever asks to remove. */
        NOT_THERE
    }

    /** Forgets a pack with all its versions; what was submitted for its katas keeps the version that it was graded by. */
    public Removing remove(Interviewer who, String id) {
        return storage.write(handle -> {
            if (own(handle, who, id).isEmpty()) {
                return Removing.NOT_THERE;
            }
            return new PackRemoval(handle, checks).remove(id) ? Removing.REMOVED : Removing.IN_USE;
        });
    }
}
