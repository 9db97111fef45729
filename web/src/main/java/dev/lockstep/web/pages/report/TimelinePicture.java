package dev.lockstep.web.pages.report;

import dev.lockstep.web.pages.Lengths;
import dev.lockstep.web.pages.SafeHtml;
import dev.lockstep.web.reports.Attempt;
import dev.lockstep.web.reports.CandidateReport;
import dev.lockstep.web.reports.Grading;
import dev.lockstep.web.reports.KataReport;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * When a candidate sent what, as a picture: a line for each kata, time to the right. Runs are round, submissions are square, and each says
 * its verdict in letters.
 */
final class TimelinePicture {

    private static final int LABEL = 190;
    private static final int WIDTH = 960;
    private static final int EDGE = 2; // for the line around the last mark
    private static final int LANE = 44;
    private static final int MARK = 32;
    private static final int TICKS = 6;
    private static final int LETTERS = 24; // that fit beside each other in a label

    private final CandidateReport report;
    private final Instant start;
    private final long millis;
    private final StringBuilder svg = new StringBuilder();

    private TimelinePicture(CandidateReport report, Instant start) {
        this.report = report;
        this.start = start;
        Instant last = report.attempts().getLast().at();
        Instant end = report.end().orElse(last);
        this.millis = Math.max(
                1, Duration.between(start, end.isBefore(last) ? last : end).toMillis());
    }

    /** That of a report; nothing if nothing was sent. */
    static SafeHtml of(CandidateReport report, Map<String, String> titles) {
        if (report.attempts().isEmpty()) {
            return new SafeHtml("");
        }
        Instant start = report.invite()
                .startedAt()
                .orElseGet(() -> report.attempts().getFirst().at());
        return new SafeHtml(new TimelinePicture(report, start).draw(titles));
    }

    private String draw(Map<String, String> titles) {
        int height = report.katas().size() * LANE + 34;
        svg.append("""
                <svg class="timeline-picture" viewBox="0 0 %d %d" role="img" aria-label="When what was sent; the table says the same.">
                """.formatted(WIDTH + EDGE, height));
        ticks(height);
        int y = LANE / 2;
        for (KataReport kata : report.katas()) {
            lane(kata, titles.getOrDefault(kata.kata(), kata.kata()), y);
            y += LANE;
        }
        return svg.append("</svg>\n").toString();
    }

    private void ticks(int height) {
        for (int tick = 0; tick <= TICKS; tick++) {
            Duration at = Duration.ofMillis(millis * tick / TICKS);
            int x = x(start.plus(at));
            svg.append("<line class=\"tick\" x1=\"%d\" x2=\"%d\" y1=\"0\" y2=\"%d\"/>\n".formatted(x, x, height - 24));
            String anchor = tick == TICKS ? "end" : "middle";
            svg.append("<text class=\"sub\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n"
                    .formatted(x, height - 8, anchor, Lengths.brief(at.truncatedTo(ChronoUnit.SECONDS))));
        }
    }

    private void lane(KataReport kata, String title, int y) {
        String label = title.length() > LETTERS ? title.substring(0, LETTERS - 1) + "…" : title;
        svg.append("<text x=\"0\" y=\"%d\">%s</text>\n".formatted(y + 4, escaped(label)));
        svg.append("<line class=\"lane\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>\n".formatted(LABEL, WIDTH, y, y));
        int free = 0;
        for (Attempt attempt : kata.attempts()) {
            int x = Math.min(Math.max(x(attempt.at()), free), WIDTH - MARK / 2);
            mark(attempt, x, y);
            free = x + MARK + 2;
        }
    }

    private void mark(Attempt attempt, int x, int y) {
        String verdict =
                attempt.standing().map(Grading::verdict).map(Enum::name).orElse("…");
        int round = attempt.isRun() ? MARK / 2 : 3;
        int half = attempt.isRun() ? 11 : 13;
        svg.append("""
                <g data-verdict="%s"><rect x="%d" y="%d" width="%d" height="%d" rx="%d"/><text class="code" x="%d" y="%d" text-anchor="middle">%s</text></g>
                """.formatted(
                        verdict.equals("…") ? "queued" : verdict,
                        x - MARK / 2,
                        y - half,
                        MARK,
                        2 * half,
                        round,
                        x,
                        y + 4,
                        verdict));
    }

    private int x(Instant at) {
        long since = Math.clamp(Duration.between(start, at).toMillis(), 0, millis);
        int room = WIDTH - LABEL - MARK;
        return LABEL + MARK / 2 + Math.toIntExact(since * room / millis);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
