package dev.lockstep.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.kata.Catalogue;
import dev.lockstep.core.sandbox.SandboxChoice;
import dev.lockstep.web.http.Caller;
import dev.lockstep.web.http.PortInUseException;
import dev.lockstep.web.storage.DatabaseUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server for a team as it is started by people, which grades for real, and its first admin. */
final class RealTeam implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("<code id=\"token\">(lockstep_[^<]+)</code>");

    final WebServer server;
    final Person admin;

    RealTeam(Path folder, Catalogue catalogue) throws PortInUseException, IOException, InterruptedException {
        this(folder, catalogue, DatabaseUrl.in(folder));
    }

    /** One that keeps its data there, and in that folder nothing but caches. */
    RealTeam(Path folder, Catalogue catalogue, DatabaseUrl database)
            throws PortInUseException, IOException, InterruptedException {
        Audience.Team audience = new Audience.Team(
                InetAddress.getLoopbackAddress(), Optional.empty(), Optional.empty(), Set.of(), false);
        server = WebServer.start(new ServeSettings(
                        0, database, catalogue, SandboxChoice.PROCESS, folder.resolve("cache"), 1, Optional.of("test"))
                .with(audience));
        admin = new Person(stranger());
        String setUp = server.setUpLink().orElseThrow().getPath();
        HttpResponse<String> answer = admin.post(
                setUp, "name", "Root", "sign-in-name", "root", "password", Person.PASSWORD, "again", Person.PASSWORD);
        assertEquals("/people", Person.location(answer), answer.body());
    }

    /** Somebody with a browser in which nobody has signed in yet. */
    Caller stranger() {
        return new Caller(server.address());
    }

    /** A token of the admin's, as the page shows it. */
    String token() throws IOException, InterruptedException {
        HttpResponse<String> answer = admin.post("/tokens", "name", "test", "scope", "write", "days", "7");
        Matcher token = TOKEN.matcher(answer.body());
        assertTrue(token.find(), answer.body());
        return token.group(1);
    }

    @Override
    public void close() {
        server.close();
    }
}
