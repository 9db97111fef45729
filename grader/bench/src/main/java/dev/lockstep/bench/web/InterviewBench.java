package dev.lockstep.bench.web;

import dev.lockstep.cli.bench.BenchFailedException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** An interview on a server that was just started: candidates come soon after each other, and work as long as each other. */
final class InterviewBench {

    private static final int TIME_LIMIT_MINUTES = 120;
    private static final String BOARD_EVENT = "id: ";

    private final Servers servers;
    private final Entry entry;
    private final Extent extent;
    private final Consumer<String> progress;

    /**
     * How much is simulated.
     *
     * @param arrival within what time all of them come
     * @param duration how long each of them types
     */
    record Extent(int candidates, Duration arrival, Duration duration) {

        /** How long after the first of them somebody comes. */
        Duration comesAfter(int number) {
            return arrival.multipliedBy(number - 1L).dividedBy(candidates);
        }
    }

    /**
     * @param progress hears a line before each part
     */
    InterviewBench(Servers servers, Entry entry, Extent extent, Consumer<String> progress) {
        this.servers = servers;
        this.entry = entry;
        this.extent = extent;
        this.progress = progress;
    }

    /**
     * Simulates it.
     *
     * @param postgresql the URL of a server that databases' schemas may be made on; without it, SQLite and no workers beside the server
     */
    InterviewFigures run(Optional<String> postgresql) throws IOException, InterruptedException, BenchFailedException {
        if (postgresql.isEmpty()) {
            progress.accept("Starting a server on SQLite ...");
            try (Servers.TeamServer server = servers.serveTeam(Optional.empty())) {
                return interview(server, "a server on SQLite");
            }
        }
        try (BenchSchema schema = BenchSchema.on(postgresql.get())) {
            progress.accept("Starting a server on PostgreSQL, and two workers ...");
            try (Servers.TeamServer server = servers.serveTeam(Optional.of(schema.url()));
                    Launched _ = servers.work(schema.url());
                    Launched _ = servers.work(schema.url())) {
                return interview(server, "a server and two workers on PostgreSQL");
            }
        }
    }

    private InterviewFigures interview(Servers.TeamServer server, String where)
            throws IOException, InterruptedException, BenchFailedException {
        URI address = server.server().address();
        // Closed last: it waits for the board to end, which the host does by leaving.
        try (ExecutorService watcher = Executors.newVirtualThreadPerTaskExecutor();
                Host host = Host.at(server.setUpLink(), entry.kata(), TIME_LIMIT_MINUTES)) {
            List<String> links = host.invite(extent.candidates());
            AtomicInteger boards = new AtomicInteger();
            Stream<String> board = host.board();
            // Ends with an exception when the host leaves, which is as good as any end.
            var _ = watcher.submit(
                    () -> board.filter(line -> line.startsWith(BOARD_EVENT)).forEach(_ -> boards.incrementAndGet()));
            progress.accept("%d candidates come within %d s and work for %d s each, until all has been graded ..."
                    .formatted(
                            extent.candidates(),
                            extent.arrival().toSeconds(),
                            extent.duration().toSeconds()));
            Waits waits = new Waits();
            List<SimulatedCandidate.Kept> all = work(address, links, waits);
            return figures(where, all, host.verdicts(), waits, boards.get());
        }
    }

    private List<SimulatedCandidate.Kept> work(URI address, List<String> links, Waits waits)
            throws IOException, InterruptedException, BenchFailedException {
        List<SimulatedCandidate.Kept> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<SimulatedCandidate.Kept>> working = new ArrayList<>();
            for (String link : links) {
                working.add(threads.submit(
                        new SimulatedCandidate(address, working.size() + 1, link, entry, extent, waits)));
            }
            for (Future<SimulatedCandidate.Kept> each : working) {
                all.add(each.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new BenchFailedException("A candidate could not go on: " + e.getCause());
        }
    }

    private InterviewFigures figures(
            String where, List<SimulatedCandidate.Kept> all, Map<String, String> verdicts, Waits waits, int boards) {
        List<String> submitted =
                all.stream().flatMap(kept -> kept.submitted().stream()).toList();
        long withoutVerdict = submitted.stream()
                .filter(id -> !verdicts.getOrDefault(id, "").equals("AC"))
                .count();
        long withoutDraft =
                all.stream().filter(kept -> !kept.lastDraftIsThere()).count();
        return new InterviewFigures(
                where,
                extent,
                waits.percentiles(),
                all.stream().mapToInt(SimulatedCandidate.Kept::drafts).sum(),
                all.stream().mapToInt(SimulatedCandidate.Kept::runs).sum(),
                submitted.size(),
                Math.toIntExact(withoutVerdict + withoutDraft),
                boards);
    }
}
