package dev.lockstep.web.work;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.web.people.LearnerId;
import java.util.List;
import java.util.Optional;

/** The katas that this server has, without anything hidden: its catalogue, which is for everybody, and those of private packs. Thread-safe. */
public interface Katas {

    /** The catalogue, by id. */
    List<PublicKata> all();

    /** The kata of the catalogue with that id. */
    Optional<PublicKata> find(String id);

    /**
     * The kata of an id as a learner has it: for candidates that of their assignment, perhaps of a private pack, which others do not have; for all
     * others that of the catalogue.
     */
    default Optional<PublicKata> find(LearnerId learner, String id) {
        return find(id);
    }

    /** The kata of a private pack with that content, for those who may see it, which the caller has made sure of. */
    default Optional<PublicKata> version(String hash) {
        return Optional.empty();
    }

    /** Whether a self-check has found a kata of the catalogue good; what Lockstep brings along was checked before. */
    default boolean isChecked(String id) {
        return true;
    }

    /** A kata's title, for those who know that it is assigned; its id if it is not here any more. */
    default String title(String id) {
        return find(id).map(kata -> kata.facts().title()).orElse(id);
    }

    /** What belongs to those only whose submission was accepted, which the caller has made sure of; see {@link Submissions#hasSolved}. */
    Optional<Epilogue> epilogue(String id);

    /** An interviewer's questions about a kata as a candidate has it, in Markdown; for interviewers only. */
    default Optional<String> discussion(LearnerId learner, String id) {
        return epilogue(id).map(Epilogue::discussion);
    }
}
