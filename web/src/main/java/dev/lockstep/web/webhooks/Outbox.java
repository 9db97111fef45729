package dev.lockstep.web.webhooks;

import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes down what webhooks are to be told, in the transaction in which it happens: what is rolled back was never told, and what has
 * happened is told whatever dies then. What nobody wants to know is not written. Thread-safe.
 */
public final class Outbox {

    private Outbox() {}

    private record Listener(String webhook, String assignment) {}

    /** Something happened to an invite. */
    public static void tell(Handle handle, EventType type, LearnerId candidate, Instant now) {
        tell(handle, type, candidate, now, Optional.empty());
    }

    /**
     * Something happened to a submission. Nothing is told of runs of the visible tests, nor of what is no candidate's.
     *
     * @param submission its id; in the database already
     */
    public static void tellOf(Handle handle, EventType type, String submission, Instant now) {
        SubmissionFacts.find(handle, submission)
                .ifPresent(facts -> tell(handle, type, facts.learner(), now, Optional.of(facts.json())));
    }

    private static void tell(
            Handle handle, EventType type, LearnerId candidate, Instant now, Optional<ObjectNode> submission) {
        List<Listener> listeners = listeners(handle, candidate);
        if (listeners.isEmpty()) {
            return;
        }
        String event = Secret.id();
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("id", event)
                .put("type", type.words())
                .put("happenedAt", now.toString())
                .put("assignment", listeners.getFirst().assignment())
                .put("candidate", candidate.text());
        submission.ifPresent(json -> body.set("submission", json));
        handle.createUpdate("""
            insert into webhook_event (id, type, candidate, body, happened_at)
            values (:id, :type, :candidate, :body, :now)\
            """)
                .bind("id", event)
                .bind("type", type.name())
                .bind("candidate", candidate.text())
                .bind("body", body.toString())
                .bind("now", now.toEpochMilli())
                .execute();
        listeners.forEach(listener -> Deliveries.insert(handle, listener.webhook(), event, now));
    }

    /** Webhooks of whoever has made the candidate's assignment, or may do with it what they may, and is an interviewer still. */
    private static List<Listener> listeners(Handle handle, LearnerId candidate) {
        return handle.createQuery("""
            select webhook.id, invite.assignment
            from invite
            join assignment on assignment.id = invite.assignment
            join webhook on webhook.owner = assignment.owner
                or webhook.owner in (select interviewer from assignment_share
                                     where assignment_share.assignment = invite.assignment)
            join account on account.learner = webhook.owner
            where invite.candidate = :candidate and account.active and account.role <> 'LEARNER'
            order by webhook.id\
            """)
                .bind("candidate", candidate.text())
                .map((row, _) -> new Listener(row.getString("id"), row.getString("assignment")))
                .list();
    }
}
