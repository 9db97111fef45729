package dev.lockstep.web.reports;

import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What interviewers think of candidates: notes, and points by {@link Criterion}. Nothing is ever overwritten, so that two tabs, or two
 * interviewers, cannot lose each other's words. Thread-safe.
 */
public final class Assessments {

    /** A note has so many letters at most. */
    public static final int MOST_LETTERS = 10_000;

    private final Storage storage;
    private final InstantSource clock;

    public Assessments(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /**
     * Something that an interviewer has written.
     *
     * @param author their name; hostile text
     * @param text hostile, too
     */
    public record Note(String author, Instant at, String text) {}

    /**
     * What an interviewer thinks of a candidate by one criterion.
     *
     * @param author their name; hostile text
     * @param points 1 to {@link Criterion#MOST}
     */
    public record Rating(LearnerId by, String author, Criterion criterion, int points, Instant at) {}

    /**
     * Adds a note.
     *
     * @param id as the form had it when it was made: sent twice, it is one note
     */
    public void note(LearnerId candidate, LearnerId author, String id, String text) {
        if (text.isBlank() || text.length() > MOST_LETTERS) {
            throw new IllegalArgumentException(
                    "a note has 1 to %d letters, got %d".formatted(MOST_LETTERS, text.length()));
        }
        storage.change(handle -> handle.createUpdate("""
                        insert into candidate_note (id, candidate, author, written_at, text)
                        values (:id, :candidate, :author, :now, :text) on conflict (id) do nothing""")
                .bind("id", id)
                .bind("candidate", candidate.text())
                .bind("author", author.text())
                .bind("now", clock.millis())
                .bind("text", text)
                .execute());
    }

    /** All notes about a candidate, the earliest first. */
    public List<Note> notes(LearnerId candidate) {
        return storage.read(handle -> handle.createQuery("""
                        select name, written_at, text from candidate_note join learner on learner.id = author
                        where candidate = :candidate order by written_at, candidate_note.id""")
                .bind("candidate", candidate.text())
                .map((row, _) -> new Note(
                        row.getString("name"), Instant.ofEpochMilli(row.getLong("written_at")), row.getString("text")))
                .list());
    }

    /**
     * Gives points.
     *
     * @param id as the form had it when it was made: sent twice, it counts once
     * @param points by criterion; those that are not there stay as they are
     */
    public void rate(LearnerId candidate, LearnerId author, String id, Map<Criterion, Integer> points) {
        storage.change(handle -> points.forEach((criterion, given) -> {
            if (given < 1 || given > Criterion.MOST) {
                throw new IllegalArgumentException("expected 1 to %d, got %d".formatted(Criterion.MOST, given));
            }
            handle.createUpdate("""
                            insert into candidate_rating (id, candidate, author, criterion, points, rated_at)
                            values (:id, :candidate, :author, :criterion, :points, :now) on conflict (id) do nothing""")
                    .bind("id", id + "-" + criterion.name())
                    .bind("candidate", candidate.text())
                    .bind("author", author.text())
                    .bind("criterion", criterion.name())
                    .bind("points", given)
                    .bind("now", clock.millis())
                    .execute();
        }));
    }

    /** What each interviewer thinks by now: by criterion and interviewer the newest. */
    public Collection<Rating> ratings(LearnerId candidate) {
        record Key(LearnerId by, Criterion criterion) {}
        Map<Key, Rating> newest = new LinkedHashMap<>();
        history(candidate).forEach(rating -> newest.put(new Key(rating.by(), rating.criterion()), rating));
        return List.copyOf(newest.values());
    }

    /** All that was ever given, the earliest first. */
    public List<Rating> history(LearnerId candidate) {
        return storage.read(handle -> handle.createQuery("""
                        select author, name, criterion, points, rated_at
                        from candidate_rating join learner on learner.id = author
                        where candidate = :candidate order by rated_at, candidate_rating.id""")
                .bind("candidate", candidate.text())
                .map((row, _) -> new Rating(
                        new LearnerId(row.getString("author")),
                        row.getString("name"),
                        Criterion.valueOf(row.getString("criterion")),
                        row.getInt("points"),
                        Instant.ofEpochMilli(row.getLong("rated_at"))))
                .list());
    }
}
