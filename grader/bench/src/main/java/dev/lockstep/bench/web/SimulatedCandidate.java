package dev.lockstep.bench.web;

import dev.lockstep.cli.bench.BenchFailedException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A candidate who comes by a link and works until their time is over: a draft every two seconds, whether the last one took long or not, a look
 * at a page now and then, runs, and submissions that they follow by events.
 */
final class SimulatedCandidate implements Callable<SimulatedCandidate.Kept> {

    private static final Duration EVERY = Duration.ofSeconds(2);

    /** In steps of {@link #EVERY}. */
    private static final int PAGE_EVERY = 10;

    private static final int RUN_EVERY = 45;
    private static final int SUBMIT_EVERY = 90;

    private static final Pattern PATH = Pattern.compile("(/submissions/([^/\"]+))/");
    private static final String ACCEPTED = "data-verdict=\"AC\"";

    private final Browser browser;
    private final Entry entry;
    private final Waits waits;
    private final String link;
    private final int steps;
    private final int offset;
    private final Duration comesAfter;
    private final List<String> submitted = new ArrayList<>();
    private final List<Future<Void>> followed = new ArrayList<>();

    /**
     * @param number 1 for the first of them
     * @param link the path of their invite
     * @param extent says when they come and how long they type
     */
    SimulatedCandidate(URI server, int number, String link, Entry entry, InterviewBench.Extent extent, Waits waits)
            throws IOException {
        this.browser = new Browser(server, number, waits);
        this.entry = entry;
        this.waits = waits;
        this.link = link;
        this.steps = Math.toIntExact(extent.duration().dividedBy(EVERY));
        this.comesAfter = extent.comesAfter(number);
        this.offset = number;
    }

    /**
     * What the server has acknowledged.
     *
     * @param drafts how many
     * @param runs how many, each with a verdict
     * @param submitted ids of submissions with all tests, each with a verdict
     * @param lastDraftIsThere whether the server has the draft that it has acknowledged last
     */
    record Kept(int drafts, int runs, List<String> submitted, boolean lastDraftIsThere) {
        Kept {
            submitted = List.copyOf(submitted);
        }
    }

    @Override
    public Kept call() throws IOException, InterruptedException, BenchFailedException {
        try (browser;
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            awaitNanos(System.nanoTime() + comesAfter.toNanos());
            browser.page("first page", link);
            browser.form("coming in", link, Map.of());
            browser.page("own page", "/interview");
            browser.form("starting", "/interview/start", Map.of());
            browser.page("kata", entry.page());
            int runs = work(threads);
            for (Future<Void> each : followed) {
                ended(each);
            }
            boolean isThere = isThere(steps);
            browser.form("finishing", "/interview/finish", Map.of());
            return new Kept(steps, runs, submitted, isThere);
        }
    }

    private int work(ExecutorService threads) throws IOException, InterruptedException, BenchFailedException {
        int runs = 0;
        long begin = System.nanoTime() + EVERY.toNanos() * offset % EVERY.toNanos();
        for (int step = 1; step <= steps; step++) {
            awaitNanos(begin + (step - 1) * EVERY.toNanos());
            save(step);
            int turn = step + offset;
            if (turn % PAGE_EVERY == 0) {
                look(turn / PAGE_EVERY);
            }
            if (step == steps || turn % SUBMIT_EVERY == 0) {
                submitted.add(send("submission", "/submissions", step, threads));
            } else if (turn % RUN_EVERY == 0) {
                send("run", "/runs", step, threads);
                runs++;
            }
        }
        return runs;
    }

    private void save(int step) throws IOException, InterruptedException, BenchFailedException {
        String answer = browser.json("draft", "PUT", entry.page() + "/draft", json(step, Map.of("base", step - 1)));
        long version = JsonMapper.shared().readTree(answer).path("version").asLong();
        if (version != step) {
            throw new BenchFailedException(
                    "Draft %d was acknowledged as version %d: one was lost.".formatted(step, version));
        }
    }

    private void look(int turn) throws IOException, InterruptedException, BenchFailedException {
        switch (turn % 3) {
            case 0 -> browser.page("kata", entry.page());
            case 1 -> browser.page("history", entry.page() + "/history");
            default -> browser.page("own page", "/interview");
        }
    }

    private String send(String what, String action, int step, ExecutorService threads)
            throws IOException, InterruptedException, BenchFailedException {
        long begun = System.nanoTime();
        String answer = browser.json(what + ", acknowledged", "POST", entry.page() + action, json(step, Map.of()));
        Matcher path = PATH.matcher(answer);
        if (!path.find()) {
            throw new BenchFailedException("What was sent has no address.");
        }
        String address = path.group(1);
        followed.add(threads.submit(() -> follow(what, address, begun)));
        return path.group(2);
    }

    private Void follow(String what, String path, long begun)
            throws IOException, InterruptedException, BenchFailedException {
        try (Stream<String> lines = browser.events(path + "/events")) {
            if (lines.noneMatch(line -> line.contains(ACCEPTED))) {
                throw new BenchFailedException("Something that was acknowledged was not accepted: " + what);
            }
            waits.add(what + ", verdict", Duration.ofNanos(System.nanoTime() - begun));
            return null;
        }
    }

    private static void ended(Future<Void> each) throws InterruptedException, BenchFailedException {
        try {
            each.get();
        } catch (ExecutionException e) {
            throw new BenchFailedException(String.valueOf(e.getCause()));
        }
    }

    private boolean isThere(int step) throws IOException, InterruptedException, BenchFailedException {
        var draft = JsonMapper.shared().readTree(browser.page("", entry.page() + "/draft"));
        return draft.path("version").asInt() == step
                && draft.path("files").equals(JsonMapper.shared().valueToTree(entry.commented(step)));
    }

    private String json(int step, Map<String, Object> besides) {
        Map<String, Object> all = new TreeMap<>(besides);
        all.put("files", entry.commented(step));
        return JsonMapper.shared().writeValueAsString(all);
    }

    private static void awaitNanos(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
