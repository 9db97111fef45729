package dev.lockstep.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.web.http.Caller;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who fills in the forms of a server for teams with a browser of their own. */
final class Person {

    static final String PASSWORD = "a few words in a row";

    private static final Pattern LINK = Pattern.compile("<code id=\"link\">http://[^/]+(/[^<]+)</code>");

    private final Caller caller;

    Person(World world) {
        this(world.caller());
    }

    /** Somebody with that browser. */
    Person(Caller caller) {
        this.caller = caller;
    }

    /** The first admin of that server. */
    static Person admin(World world) throws IOException, InterruptedException {
        Person admin = new Person(world);
        HttpResponse<String> answer = admin.post(
                world.setUpPath(),
                "name",
                "The Admin",
                "sign-in-name",
                "root",
                "password",
                PASSWORD,
                "again",
                PASSWORD);
        assertEquals("/people", location(answer), answer.body());
        return admin;
    }

    /** Somebody whom this admin adds, and who chooses {@link #PASSWORD}. */
    Person adds(World world, String name, String role) throws IOException, InterruptedException {
        Person person = new Person(world);
        HttpResponse<String> answer = person.post(link(name, role), "password", PASSWORD, "again", PASSWORD);
        assertEquals("/", location(answer), answer.body());
        return person;
    }

    /** Adds somebody; the answer is the path of the link that is to be sent to them. */
    String link(String name, String role) throws IOException, InterruptedException {
        return linkIn(post("/people", "name", name, "sign-in-name", name, "role", role));
    }

    static String linkIn(HttpResponse<String> page) {
        Matcher link = LINK.matcher(page.body());
        if (!link.find()) {
            throw new AssertionError("no link in " + page.statusCode() + " " + page.body());
        }
        return link.group(1);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return caller.get(path);
    }

    /** Sends a form with these fields and their values. */
    HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        List<String> form = new ArrayList<>(List.of("_csrf=" + Csrf.of(caller)));
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return caller.send(
                "POST",
                path,
                String.join("&", form),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html");
    }

    /** Sends a form with a file, and these fields and their values. */
    HttpResponse<String> uploads(String path, byte[] file, String... fields) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("_csrf", Csrf.of(caller)));
        all.addAll(List.of(fields));
        return caller.upload(path, file, all.toArray(String[]::new));
    }

    /** The same as a page of another site would, which cannot know the token. */
    HttpResponse<String> uploadsWithoutToken(String path, byte[] file, String... fields)
            throws IOException, InterruptedException {
        return caller.upload(path, file, fields);
    }

    /** Sends JSON as a script of a page does. */
    HttpResponse<String> sends(String method, String path, String json) throws IOException, InterruptedException {
        return caller.send(method, path, json, "X-Csrf-Token", Csrf.of(caller));
    }

    HttpResponse<String> signsIn(String name, String password) throws IOException, InterruptedException {
        return post("/sign-in", "name", name, "password", password, "to", "/katas/memoizer");
    }

    /** Whether pages for everybody with an account are there. */
    boolean isSignedIn() throws IOException, InterruptedException {
        return get("/account").statusCode() == 200;
    }

    /** Where an answer sends the browser; empty if nowhere. */
    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
