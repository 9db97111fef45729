package dev.lockstep.web.interviews;

import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.Secret;
import dev.lockstep.web.storage.Storage;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** All assignments; each interviewer sees their own and those shared with them, and of others not even that they are there. Thread-safe. */
public final class Assignments {

    private final Storage storage;
    private final InstantSource clock;

    public Assignments(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /** Makes one whose times are told in UTC. */
    public Assignment create(LearnerId owner, Plan plan) {
        return create(owner, plan, ZoneOffset.UTC, Map.of());
    }

    /**
     * Makes one.
     *
     * @param zone in which its times are told
     * @param versions of those of its katas that are of private packs: the hash of the version by which it goes from now on
     */
    public Assignment create(LearnerId owner, Plan plan, ZoneId zone, Map<String, String> versions) {
        Assignment assignment = new Assignment(new AssignmentId(Secret.id()), owner, plan, zone);
        storage.change(handle -> {
            handle.createUpdate("""
                insert into assignment (id, owner, title, time_limit, opens_at, closes_at, shown, zone, created_at)
                values (:id, :owner, :title, :limit, :opens, :closes, :shown, :zone, :now)\
                """)
                    .bindMap(AssignmentRows.columns(assignment))
                    .bind("now", clock.millis())
                    .execute();
            AssignmentRows.insertKatas(handle, assignment, versions);
        });
        return assignment;
    }

    /** Changes what it asks for, in the zone that it has, whatever it was before, without katas of packs that are new in it. */
    public Edit edit(Interviewer who, AssignmentId id, Plan plan) {
        return find(who, id)
                .map(before -> edit(who, id, plan, before.zone(), Map.of(), before.version()))
                .orElse(Edit.NOT_THEIRS);
    }

    /**
     * Changes what it asks for, unless somebody else has done so meanwhile. While somebody works at it their time changes with it, and a kata
     * that they have begun must stay.
     *
     * @param versions as for {@link #create(LearnerId, Plan, ZoneId, Map)}; a kata that was in it before keeps the version that it has
     * @param version that of the assignment when {@code who} looked at it, as {@link Assignment#version} says
     */
    public Edit edit(
            Interviewer who, AssignmentId id, Plan plan, ZoneId zone, Map<String, String> versions, String version) {
        return storage.write(handle -> {
            Optional<Assignment> before = find(handle, who, id);
            if (before.isEmpty()) {
                return Edit.NOT_THEIRS;
            }
            if (!before.get().version().equals(version)) {
                return Edit.CHANGED_MEANWHILE;
            }
            if (!before.get().plan().katas().equals(plan.katas()) && hasBegun(handle, id)) {
                return Edit.KATAS_STAY;
            }
            replace(handle, before.get(), new Assignment(id, before.get().owner(), plan, zone), versions);
            return Edit.DONE;
        });
    }

    private static void replace(Handle handle, Assignment before, Assignment after, Map<String, String> versions) {
        handle.createUpdate("""
            update assignment set owner = :owner, title = :title, time_limit = :limit, opens_at = :opens,
                                  closes_at = :closes, shown = :shown, zone = :zone
            where id = :id\
            """).bindMap(AssignmentRows.columns(after)).execute();
        Map<String, String> kept = new HashMap<>(versions);
        before.plan().katas().forEach(kept::remove); // of the server's own there are none
        kept.putAll(AssignmentRows.versions(handle, after.id()));
        handle.execute(
                "delete from assignment_kata where assignment = ?", after.id().text());
        AssignmentRows.insertKatas(handle, after, kept);
    }

    private static boolean hasBegun(Handle handle, AssignmentId id) {
        return handle.createQuery("select count(*) from invite where assignment = :id and started_at is not null")
                        .bind("id", id.text())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /** The one that this interviewer may see; empty if there is none, or if it is not for them. */
    public Optional<Assignment> find(Interviewer who, AssignmentId id) {
        return storage.read(handle -> find(handle, who, id));
    }

    /** That of an invite, for its candidate and the clock: whoever else asks has to say who they are. */
    public Optional<Assignment> of(Invite invite) {
        return storage.read(handle -> AssignmentRows.find(handle, invite.assignment()));
    }

    private static Optional<Assignment> find(Handle handle, Interviewer who, AssignmentId id) {
        return AssignmentRows.find(handle, id).filter(found -> may(handle, who, found));
    }

    private static boolean may(Handle handle, Interviewer who, Assignment assignment) {
        return who.seesAll()
                || assignment.owner().equals(who.id())
                || sharedWith(handle, assignment.id()).contains(who.id());
    }

    /** Of those of its katas that are of private packs, the hash of the version by which it goes, by their ids. */
    public Map<String, String> versions(AssignmentId id) {
        return storage.read(handle -> AssignmentRows.versions(handle, id));
    }

    /** All that this interviewer may see, the newest first. */
    public List<Assignment> of(Interviewer who) {
        return storage.read(handle ->
                handle
                        .createQuery("""
                            select id from assignment
                            where :all or owner = :who or id in (select assignment from assignment_share where interviewer = :who)
                            order by created_at desc, id\
                            """)
                        .bind("all", who.seesAll())
                        .bind("who", who.id().text())
                        .mapTo(String.class)
                        .list()
                        .stream()
                        .flatMap(id -> AssignmentRows.find(handle, new AssignmentId(id)).stream())
                        .toList());
    }

    /**
     * Lets somebody else do with it what its owner may.
     *
     * @return false if it is not for {@code who}
     */
    public boolean share(Interviewer who, AssignmentId id, LearnerId with) {
        return sharing(who, id, with, """
            insert into assignment_share (assignment, interviewer) values (:id, :with)
            on conflict (assignment, interviewer) do nothing\
            """);
    }

    /** Takes that back; its owner keeps it. */
    public boolean unshare(Interviewer who, AssignmentId id, LearnerId with) {
        return sharing(who, id, with, "delete from assignment_share where assignment = :id and interviewer = :with");
    }

    private boolean sharing(Interviewer who, AssignmentId id, LearnerId with, String statement) {
        return storage.write(handle -> {
            if (find(handle, who, id).isEmpty()) {
                return false;
            }
            handle.createUpdate(statement)
                    .bind("id", id.text())
                    .bind("with", with.text())
                    .execute();
            return true;
        });
    }

    /** With whom it is shared, its owner not among them. */
    public Set<LearnerId> sharedWith(AssignmentId id) {
        return storage.read(handle -> sharedWith(handle, id));
    }

    private static Set<LearnerId> sharedWith(Handle handle, AssignmentId id) {
        Set<LearnerId> shared = new HashSet<>();
        handle.createQuery("select interviewer from assignment_share where assignment = :id")
                .bind("id", id.text())
                .mapTo(String.class)
                .forEach(with -> shared.add(new LearnerId(with)));
        return shared;
    }
}
