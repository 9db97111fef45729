package dev.lockstep.cli;

import dev.lockstep.core.kata.Catalogue;
import dev.lockstep.core.sandbox.ProgramEnd;
import dev.lockstep.core.sandbox.SandboxChoice;
import dev.lockstep.web.http.PortInUseException;
import dev.lockstep.web.serve.Audience;
import dev.lockstep.web.serve.ServeSettings;
import dev.lockstep.web.serve.WebServer;
import dev.lockstep.web.storage.DatabaseUrl;
import dev.lockstep.web.storage.StorageException;
import dev.lockstep.web.webhooks.WebhookUrls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** Runs a server until somebody stops the process. */
final class ServeRun {

    private final Lockstep lockstep;
    private final int port;
    private final Path cache;
    private final int gradings;
    private Set<InetAddress> metricsReaders = Set.of();

    ServeRun(Lockstep lockstep, int port, Path cache, int gradings) {
        this.lockstep = lockstep;
        this.port = port;
        this.cache = cache;
        this.gradings = gradings;
    }

    /** The same, with these readers of its figures. */
    ServeRun metricsTo(Set<InetAddress> readers) {
        metricsReaders = readers;
        return this;
    }

    int untilStopped(ServePlace place, TeamOptions team, Duration grace, boolean open) throws UsageException {
        Audience audience = TeamAudience.of(team);
        if (team.team && !team.evenSo) {
            StrangerOption.requireSafeSandbox(lockstep.surroundings(), "the server was not started");
        }
        DatabaseUrl database = database(place);
        WebServer server = start(database, audience, new WebhookUrls(team.privateWebhooks));
        ProgramEnd.first(() -> server.close(grace));
        lockstep.print("""
            Lockstep is at %s
            Drafts and submissions are kept in %s
            %s. Stop it with Ctrl+C.
            """.formatted(server.address(), database.words(), reach(team)));
        server.setUpLink().ifPresent(this::showLink);
        lockstep.surroundings().out().flush();
        if (open) {
            open(server.address());
        }
        return wait(new CountDownLatch(1));
    }

    private static String reach(TeamOptions team) {
        return team.team ? "People sign in there" : "Only this machine can reach it";
    }

    private void showLink(URI link) {
        lockstep.print("""

            The first admin comes in here, once, within a day:
              %s
            Whoever has this link is the admin: give it to nobody else.
            """.formatted(link));
    }

    /** The same for as long as one visitor of this machine needs to look around. */
    int rehearsed(ServePlace place) throws UsageException {
        String kata = lockstep.catalogue().katas().getFirst().id();
        try (WebServer server = start(database(place), new Audience.WhoeverIsHere(), new WebhookUrls(false))) {
            new ServeRehearsal(server.address(), kata).run();
            return ExitCode.OK;
        } catch (IOException e) {
            throw new UncheckedIOException("the rehearsal ended before its end", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return ExitCode.FAULT;
        }
    }

    private static int wait(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK;
    }

    private DatabaseUrl database(ServePlace place) throws UsageException {
        if (place instanceof ServePlace.Folder(Path folder)) {
            requireWritable(folder);
        }
        return Databases.of(place);
    }

    private static void requireWritable(Path folder) throws UsageException {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "try", ".tmp"));
        } catch (IOException e) {
            throw new UsageException(
                    "Lockstep cannot write to %s, where drafts and submissions are to be kept (%s). Make it a writable folder, or name another one with --data DIR."
                            .formatted(folder, e));
        }
    }

    private WebServer start(DatabaseUrl database, Audience audience, WebhookUrls webhooks) throws UsageException {
        Catalogue catalogue = lockstep.catalogue();
        lockstep.warnOfBroken(catalogue);
        try {
            ServeSettings settings = new ServeSettings(
                    port,
                    database,
                    catalogue,
                    SandboxChoice.in(lockstep.surroundings().environment()),
                    cache,
                    gradings,
                    lockstep.surroundings().version());
            return WebServer.start(settings.with(audience)
                    .metricsTo(metricsReaders)
                    .webhooksTo(webhooks)
                    .further(Set.copyOf(lockstep.katas().further())));
        } catch (PortInUseException | StorageException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private void open(URI address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String opener = system.contains("mac") ? "open" : "xdg-open";
        try {
            new ProcessBuilder(opener, address.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException _) {
            lockstep.warn("There is no program \"%s\" here that opens a browser. Open %s yourself."
                    .formatted(opener, address));
        }
    }
}
