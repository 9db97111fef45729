package dev.lockstep.web.pages.assignments;

import dev.lockstep.web.interviews.Activity;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that whoever watches a board wants to be told, if they do not see it.
 *
 * @param words a sentence
 */
record BoardNews(Instant at, String words) {

    /** What happened last; empty if nothing has. */
    static String latest(List<BoardLine> lines) {
        return lines.stream()
                .flatMap(BoardNews::of)
                .max(Comparator.comparing(BoardNews::at).thenComparing(BoardNews::words))
                .map(BoardNews::words)
                .orElse("");
    }

    private static Stream<BoardNews> of(BoardLine line) {
        String name = line.name();
        return Stream.of(
                        news(line.invite().startedAt(), name + " has begun."),
                        news(line.invite().finishedAt(), name + " has finished."),
                        news(line.invite().revokedAt(), "The invite of " + name + " is revoked."),
                        line.katas().stream().flatMap(cell -> verdict(name, cell)))
                .flatMap(each -> each);
    }

    private static Stream<BoardNews> news(Optional<Instant> at, String words) {
        return at.map(moment -> new BoardNews(moment, words)).stream();
    }

    private static Stream<BoardNews> verdict(String name, BoardCell cell) {
        return cell.activity().flatMap(Activity::latest).stream()
                .filter(Activity.Standing.Judged.class::isInstance)
                .map(Activity.Standing.Judged.class::cast)
                .map(judged -> new BoardNews(judged.at(), "%s, %s: %s.".formatted(name, cell.title(), cell.words())));
    }
}
