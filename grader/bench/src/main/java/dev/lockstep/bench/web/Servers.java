package dev.lockstep.bench.web;

import dev.lockstep.cli.bench.BenchFailedException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Starts servers and workers, each with a folder of its own, by the launcher that people use. */
final class Servers {

    private static final String ADDRESS = "Lockstep is at ";

    private final Path home;
    private final Path folder;
    private int started;

    /**
     * @param home where the launcher is
     * @param folder where servers keep their data
     */
    Servers(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
    }

    /** A server that answers. */
    record Server(Launched process, URI address) implements AutoCloseable {
        @Override
        public void close() {
            process.close();
        }
    }

    /** One that keeps its data in a new folder. */
    Server serve(String... options) throws IOException, InterruptedException, BenchFailedException {
        List<String> words = new ArrayList<>(List.of("--data", next().toString()));
        words.addAll(List.of(options));
        return serve(words);
    }

    /** One that keeps its data in a database. */
    Server serveOn(String databaseUrl) throws IOException, InterruptedException, BenchFailedException {
        return serve(List.of("--database-url", databaseUrl));
    }

    /**
     * A server for a team that has nobody yet.
     *
     * @param setUpLink by which its first admin comes in
     */
    record TeamServer(Server server, URI setUpLink) implements AutoCloseable {
        @Override
        public void close() {
            server.close();
        }
    }

    /** One for a team, which keeps its data in an empty database, or in a new folder if none is named. */
    TeamServer serveTeam(Optional<String> databaseUrl) throws IOException, InterruptedException, BenchFailedException {
        List<String> place = databaseUrl
                .map(url -> List.of("--database-url", url))
                .orElseGet(() -> List.of("--data", next().toString()));
        Server server = serve(Stream.concat(Stream.of("--team"), place.stream()).toList());
        try {
            return new TeamServer(
                    server, URI.create(server.process().awaitLine("  ").strip()));
        } catch (BenchFailedException | InterruptedException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private Server serve(List<String> options) throws IOException, InterruptedException, BenchFailedException {
        List<String> words = new ArrayList<>(List.of("serve", "--port", "0"));
        words.addAll(options);
        Launched process = launch(words);
        try {
            return new Server(process, URI.create(process.awaitLine(ADDRESS)));
        } catch (BenchFailedException | InterruptedException | RuntimeException e) {
            process.close();
            throw e;
        }
    }

    /** A worker that takes jobs, one at a time. */
    Launched work(String databaseUrl) throws IOException, InterruptedException, BenchFailedException {
        Launched process = launch(List.of("worker", "--gradings", "1", "--database-url", databaseUrl));
        try {
            process.awaitLine("");
            return process;
        } catch (BenchFailedException | InterruptedException | RuntimeException e) {
            process.close();
            throw e;
        }
    }

    private Launched launch(List<String> words) throws IOException {
        return Launched.start(home.resolve("lockstep"), words, next().resolveSibling("log-" + started));
    }

    /** A folder that nobody has used, for a server or for its caches. */
    Path next() {
        started++;
        return folder.resolve("data-" + started);
    }
}
