package dev.lockstep.web.serve;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.interviews.Invites;
import dev.lockstep.web.interviews.Plan;
import dev.lockstep.web.interviews.Shown;
import dev.lockstep.web.interviews.Window;
import dev.lockstep.web.people.LearnerId;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Set;

/** A candidate of a world with accounts, at a machine of theirs. */
record Candidate(World world, Person machine, Invites.New invite) {

    private static final String DRAFT = "/katas/" + Interviews.KATA + "/draft";

    /** Somebody with an invite to an hour of work at two katas, of which everything is shown. */
    static Candidate invited(World world, String name) {
        return invited(world, name, Interviews.plan(Window.ALWAYS, Set.of(Shown.values())));
    }

    static Candidate invited(World world, String name, Plan plan) {
        Interviews interviews = Interviews.of(world);
        LearnerId owner = interviews.interviewer("host of " + name);
        return new Candidate(world, new Person(world), interviews.invited(owner, name, plan));
    }

    /** One whose time runs. */
    static Candidate working(World world, String name) throws IOException, InterruptedException {
        return invited(world, name).comesIn().starts();
    }

    LearnerId id() {
        return invite.candidate();
    }

    String link() {
        return "/i/" + invite.secret();
    }

    Candidate comesIn() throws IOException, InterruptedException {
        machine.post(link());
        return this;
    }

    Candidate starts() throws IOException, InterruptedException {
        machine.post("/interview/start");
        return this;
    }

    /** The same one at another machine, where they have come in by their link. */
    Candidate elsewhere() throws IOException, InterruptedException {
        return new Candidate(world, new Person(world), invite).comesIn();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return machine.get(path);
    }

    int status(String path) throws IOException, InterruptedException {
        return get(path).statusCode();
    }

    /** What their own page says. */
    String page() throws IOException, InterruptedException {
        return get("/interview").body();
    }

    String time() throws IOException, InterruptedException {
        return get("/interview/time").body();
    }

    /** Saves a draft; the answer is the status. */
    int writes(String text, long base) throws IOException, InterruptedException {
        return machine.sends("PUT", DRAFT, Crawl.body(file(text)).replace("\"base\":0", "\"base\":" + base))
                .statusCode();
    }

    /** Sends code to one of the kata's actions; the answer is the status. */
    int sends(String action, String text) throws IOException, InterruptedException {
        return machine.sends("POST", "/katas/" + Interviews.KATA + "/" + action, Crawl.body(file(text)))
                .statusCode();
    }

    static SourceFile file(String text) {
        return new SourceFile("Counter.java", text);
    }
}
