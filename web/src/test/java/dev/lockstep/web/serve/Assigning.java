package dev.lockstep.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.AssignmentId;
import dev.lockstep.web.interviews.Assignments;
import dev.lockstep.web.interviews.Interviewer;
import dev.lockstep.web.interviews.Invite;
import dev.lockstep.web.interviews.Invites;
import dev.lockstep.web.people.LearnerId;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What tests of interviewers' pages send, and what was kept of it. */
final class Assigning {

    static final String TITLE = "Backend, spring";

    final Assignments assignments;
    final Invites invites;
    private final World world;

    Assigning(World world) {
        this.world = world;
        this.assignments = new Assignments(world.storage(), world.clock);
        this.invites = new Invites(world.storage(), world.clock);
    }

    /** The form of an assignment of two katas and an hour, with some fields as these say, or besides. */
    static String[] form(String... other) {
        List<String> fields = new ArrayList<>();
        List<String> usual = List.of("title", TITLE, "minutes", "60", "opens", "", "closes", "", "zone", "UTC");
        for (int i = 0; i < usual.size(); i += 2) {
            if (!List.of(other).contains(usual.get(i))) {
                fields.addAll(usual.subList(i, i + 2));
            }
        }
        if (!List.of(other).contains("kata")) {
            fields.addAll(List.of("kata", "memoizer", "kata", "bounded-buffer"));
        }
        fields.addAll(List.of(other));
        return fields.toArray(String[]::new);
    }

    /** The same to change the assignment of a page, by somebody who knows how it stands. */
    String[] change(String path, String... other) {
        return Stream.concat(Stream.of("version", at(path).version()), Stream.of(form(other)))
                .toArray(String[]::new);
    }

    /** Has somebody make an assignment; the answer is its page's path. */
    static String madeBy(Person interviewer, String... other) throws IOException, InterruptedException {
        HttpResponse<String> answer = interviewer.post("/assignments/new", form(other));
        assertEquals(303, answer.statusCode(), answer.body());
        return Person.location(answer);
    }

    /** The assignment of a page. */
    Assignment at(String path) {
        AssignmentId id = new AssignmentId(path.substring("/assignments/".length()));
        return assignments.find(new Interviewer(new LearnerId(""), true), id).orElseThrow();
    }

    /** Those who are invited to the assignment of a page. */
    List<Invite> invited(String path) {
        return invites.to(at(path).id());
    }

    /** The only one who is. */
    Invite only(String path) {
        List<Invite> all = invited(path);
        assertEquals(1, all.size());
        return all.getFirst();
    }

    /** Somebody who is invited to the assignment of a page, and has begun. */
    LearnerId begins(String path, String name) {
        LearnerId candidate = invites.invite(at(path).id(), name).candidate();
        invites.start(candidate, at(path).plan().window());
        return candidate;
    }

    /** The id of somebody with an account. */
    LearnerId account(String signInName) {
        return new LearnerId(world.storage()
                .read(handle -> handle.createQuery("select learner from account where sign_in_name = :name")
                        .bind("name", signInName)
                        .mapTo(String.class)
                        .one()));
    }
}
