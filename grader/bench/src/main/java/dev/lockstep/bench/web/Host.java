package dev.lockstep.bench.web;

import dev.lockstep.cli.bench.BenchFailedException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first admin of a server for a team: assigns a kata, invites candidates, watches them, and asks what came of it. Thread-safe. */
final class Host implements AutoCloseable {

    private static final String PASSWORD = "a few words in a row";
    private static final Pattern ASSIGNMENT = Pattern.compile("href=\"(/assignments/(?!new)[^/\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("<code id=\"token\">([^<]+)</code>");
    private static final Pattern LINKS = Pattern.compile("(?s)<code id=\"all-links\">(.*?)</code>");
    private static final Pattern LINK = Pattern.compile("\t\\S+?(/i/\\S+)");
    private static final int VISITOR = 150;

    private final Browser browser;
    private final String token;
    private final String assignment;

    private Host(Browser browser, String token, String assignment) {
        this.browser = browser;
        this.token = token;
        this.assignment = assignment;
    }

    /**
     * Comes in by the link that a new server prints, and makes an assignment of one kata.
     *
     * @param minutes its time limit
     */
    static Host at(URI setUpLink, String kata, int minutes)
            throws IOException, InterruptedException, BenchFailedException {
        Browser browser = new Browser(setUpLink, VISITOR, new Waits());
        String setUp = setUpLink.getPath();
        browser.page("", setUp);
        browser.form(
                "", setUp, Map.of("name", "Host", "sign-in-name", "host", "password", PASSWORD, "again", PASSWORD));
        browser.page("", "/tokens");
        String token = found(
                TOKEN,
                browser.answeredForm("", "/tokens", Map.of("name", "bench", "scope", "read", "days", "7")),
                "a token");
        Map<String, String> plan = new TreeMap<>(Map.of("title", "Bench", "kata", kata, "zone", "UTC"));
        plan.putAll(Map.of("minutes", String.valueOf(minutes), "opens", "", "closes", ""));
        browser.form("", "/assignments/new", plan);
        return new Host(browser, token, found(ASSIGNMENT, browser.page("", "/assignments"), "an assignment"));
    }

    private static String found(Pattern pattern, String page, String what) throws BenchFailedException {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new BenchFailedException("A page of the server's shows no " + what + " where there should be one.");
        }
        return matcher.group(1);
    }

    /** Invites so many, and answers the paths of their links. */
    List<String> invite(int candidates) throws IOException, InterruptedException, BenchFailedException {
        String names = IntStream.rangeClosed(1, candidates)
                .mapToObj(number -> "Candidate " + number)
                .collect(Collectors.joining("\n"));
        String answer = browser.answeredForm("", assignment + "/invites", Map.of("names", names));
        List<String> links = LINK.matcher(found(LINKS, answer, "links"))
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();
        if (links.size() != candidates) {
            throw new BenchFailedException("%d were invited, and %d links shown.".formatted(candidates, links.size()));
        }
        return links;
    }

    /** Watches the live board until it is closed. */
    Stream<String> board() throws IOException, InterruptedException, BenchFailedException {
        return browser.events(assignment + "/board/events");
    }

    /** The verdict of each submission of the assignment that has one, and nothing for one that has none yet. */
    Map<String, String> verdicts() throws IOException, InterruptedException, BenchFailedException {
        String id = assignment.substring(assignment.lastIndexOf('/') + 1);
        JsonNode export =
                JsonMapper.shared().readTree(browser.asProgram("/api/v1/assignments/%s/export".formatted(id), token));
        Map<String, String> verdicts = new TreeMap<>();
        for (JsonNode candidate : export.path("candidates")) {
            for (JsonNode submission : candidate.path("submissions")) {
                verdicts.put(
                        submission.path("id").asString(),
                        submission.path("result").path("verdict").asString(""));
            }
        }
        return verdicts;
    }

    @Override
    public void close() {
        browser.close();
    }
}
