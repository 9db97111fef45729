package dev.lockstep.web.pages.report;

import dev.lockstep.web.http.Route;
import java.util.List;
import java.util.stream.Stream;

/** The pages on which interviewers read how candidates did. */
public final class ReportRoutes {

    private final Desk desk;

    public ReportRoutes(Desk desk) {
        this.desk = desk;
    }

    /** What they answer. */
    public List<Route> routes() {
        return Stream.of(
                        new OverviewRoutes(desk).routes(),
                        new CandidateRoutes(desk).routes(),
                        new AttemptRoutes(desk).routes(),
                        new PlaybackRoutes(desk).routes(),
                        new ErasureRoutes(desk).routes())
                .flatMap(List::stream)
                .toList();
    }
}
