package dev.lockstep.web.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.interviews.Fact;
import dev.lockstep.web.reports.Playback.Event;
import dev.lockstep.web.reports.Playback.Mark;
import dev.lockstep.web.work.Draft;
import dev.lockstep.web.work.Hints;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("playback")
class PlaybackTest {

    private static List<SourceFile> files(String text) {
        return List.of(new SourceFile("Memoizer.java", text));
    }

    @Test
    void hasDraftsAndWhatWasDoneWithThemInOrder() {
        Attempt run = Attempts.run(Attempts.checks("a"));
        Draft before = new Draft(1, files("one"), run.at());
        Draft after = new Draft(2, files("two"), run.at().plusSeconds(20));
        Hints.Taken hint = new Hints.Taken(1, run.at().plusSeconds(10));
        Fact paste = new Fact("memoizer", run.at().plusSeconds(15), Fact.Kind.PASTE, 120);
        List<Playback.Moment> moments = Playback.of(
                new Mark(Attempts.START, new Event.Started()),
                files("starter"),
                List.of(before, after),
                Playback.marks(List.of(run), List.of(hint), List.of(paste)),
                _ -> files("sent"));
        assertEquals(
                List.of(
                        new Event.Started(),
                        new Event.Saved(),
                        new Event.Sent(run),
                        new Event.HintTaken(1),
                        new Event.Recorded(paste),
                        new Event.Saved()),
                moments.stream().map(Playback.Moment::event).toList());
        assertEquals(
                List.of("starter", "one", "sent", "sent", "sent", "two"),
                moments.stream().map(it -> it.files().getFirst().text()).toList());
    }
}
