package dev.lockstep.web.serve;

import dev.lockstep.core.grading.PlayAnswer;
import dev.lockstep.core.grading.PlayableCheck;
import dev.lockstep.core.grading.Plays;
import dev.lockstep.core.kata.Catalogue;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.submission.Reading;
import dev.lockstep.core.submission.Submission;
import dev.lockstep.core.submission.SubmissionReader;
import dev.lockstep.engine.Cause;
import dev.lockstep.web.pages.PlayTable;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Plays in the server's own process. */
public final class PlaysHere implements PlayTable {

    private final Catalogue catalogue;
    private final Supplier<Optional<Plays>> plays;

    /**
     * @param plays empty until grading is ready
     */
    public PlaysHere(Catalogue catalogue, Supplier<Optional<Plays>> plays) {
        this.catalogue = catalogue;
        this.plays = plays;
    }

    @Override
    public boolean has(PublicKata kata) {
        return kata.mayBePlayed() && find(kata).isPresent();
    }

    /** The very same one: an assignment may have another version of it, or one that is only in the database. */
    private Optional<Kata> find(PublicKata kata) {
        return catalogue.find(kata.id()).filter(found -> PublicKata.of(found).equals(kata));
    }

    @Override
    public List<PlayableCheck> checks(PublicKata kata) {
        return plays.get().flatMap(it -> find(kata).map(it::checks)).orElse(List.of());
    }

    @Override
    public PlayAnswer after(List<String> moves, Game game) {
        Optional<Plays> ready = plays.get();
        Optional<Kata> kata = find(game.kata());
        if (ready.isEmpty() || kata.isEmpty()) {
            return new PlayAnswer.NotNow("The grader is not ready yet. Try again in a moment.");
        }
        return switch (read(game, kata.get())) {
            case Reading.Ok(Submission submission) ->
                ready.get().after(moves, new Plays.Table(game.learner(), kata.get(), submission, game.check()));
            case Reading.Refused(var problems) ->
                new PlayAnswer.Refused(new Outcome.Rejected(new Reason.Refused(Cause.BAD_SOURCE, problems), List.of()));
        };
    }

    private static Reading read(Game game, Kata kata) {
        Map<String, byte[]> files = new HashMap<>();
        game.files().forEach(file -> files.put(file.name(), file.text().getBytes(StandardCharsets.UTF_8)));
        return SubmissionReader.check(files, kata.facts());
    }
}
