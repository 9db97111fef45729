package dev.lockstep.web.packs;

import dev.lockstep.web.interviews.Interviewer;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.Storage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The packs that there are; each interviewer sees their own and those for the whole team, admins see all. Thread-safe. */
public final class PackShelf {

    private final Storage storage;

    public PackShelf(Storage storage) {
        this.storage = storage;
    }

    /** Those that this interviewer may see, by their names. */
    public List<Pack> of(Interviewer who) {
        return storage.read(handle -> handle.createQuery("""
                        select id, name, owner, for_team from pack where :all or for_team or owner = :who order by name, id""")
                .bind("all", who.seesAll())
                .bind("who", who.id().text())
                .map((row, _) -> pack(handle, row))
                .list());
    }

    /** One that this interviewer may see; empty if there is none, or if it is not for them. */
    public Optional<Pack> find(Interviewer who, String id) {
        return storage.read(handle -> find(handle, who, id));
    }

    static Optional<Pack> find(Handle handle, Interviewer who, String id) {
        return handle.createQuery("""
                        select id, name, owner, for_team from pack where id = :id and (:all or for_team or owner = :who)""")
                .bind("id", id)
                .bind("all", who.seesAll())
                .bind("who", who.id().text())
                .map((row, _) -> pack(handle, row))
                .findOne();
    }

    private static Pack pack(Handle handle, ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new Pack(
                id,
                row.getString("name"),
                new LearnerId(row.getString("owner")),
                row.getBoolean("for_team"),
                versions(handle, id));
    }

    private static List<Pack.Version> versions(Handle handle, String pack) {
        return handle.createQuery("""
                        select number, uploaded_by, uploaded_at from pack_version where pack = :pack order by number desc""")
                .bind("pack", pack)
                .map((row, _) -> new Pack.Version(
                        row.getLong("number"),
                        new LearnerId(row.getString("uploaded_by")),
                        Instant.ofEpochMilli(row.getLong("uploaded_at")),
                        entries(handle, pack, row.getLong("number"))))
                .list();
    }

    private static List<Pack.Entry> entries(Handle handle, String pack, long number) {
        return handle.createQuery("""
                        select pack_version_kata.kata, title, kata_check.pack as hash, state, done, total, problems
                        from pack_version_kata join kata_check on kata_check.id = kata_check
                        where pack_version_kata.pack = :pack and number = :number order by pack_version_kata.kata""")
                .bind("pack", pack)
                .bind("number", number)
                .map((row, _) -> new Pack.Entry(
                        row.getString("kata"), row.getString("title"), row.getString("hash"), CheckRows.state(row)))
                .list();
    }

    /** The katas of packs that this interviewer may assign: of each the hash of its newest version that came out green, by its id. */
    public SortedMap<String, String> assignable(Interviewer who) {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (Pack pack : of(who)) {
            pack.ready().ifPresent(version -> version.katas().forEach(kata -> hashes.put(kata.kata(), kata.hash())));
        }
        return hashes;
    }

    /**
     * Where a kata can be read.
     *
     * @param hash of its content
     * @param number of the pack's newest version that has it with that content
     */
    public record Place(String hash, String pack, String kata, long number) {}

    /** Where this interviewer can read katas of packs, by the hashes of their contents. */
    public Map<String, Place> places(Interviewer who) {
        return storage.read(handle -> handle.createQuery("""
                        select kata_check.pack as hash, pack.id as pack, pack_version_kata.kata as kata, max(number) as number
                        from pack join pack_version_kata on pack_version_kata.pack = pack.id
                            join kata_check on kata_check.id = kata_check
                        where :all or for_team or owner = :who
                        group by kata_check.pack, pack.id, pack_version_kata.kata""")
                .bind("all", who.seesAll())
                .bind("who", who.id().text())
                .map((row, _) -> new Place(
                        row.getString("hash"), row.getString("pack"), row.getString("kata"), row.getLong("number")))
                .collect(Collectors.toMap(Place::hash, Function.identity())));
    }

    /** How the self-check stands of a kata with that content, whatever its solutions: green if it ever was, else as it was asked for last. */
    public CheckState check(String hash) {
        return storage.read(handle -> handle.createQuery("""
                        select state, done, total, problems from kata_check where pack = :hash
                        order by case state when 'GREEN' then 0 else 1 end, asked_at desc, id limit 1""")
                .bind("hash", hash)
                .map((row, _) -> CheckRows.state(row))
                .findOne()
                .orElseGet(CheckState.NotAsked::new));
    }
}
