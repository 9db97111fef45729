package dev.lockstep.web.work;

import dev.lockstep.core.kata.PublicKata;
import java.util.List;
import java.util.Optional;

/** The katas that this server has, without anything hidden. Thread-safe. */
public interface Katas {

    /** All of them, by id. */
    List<PublicKata> all();

    /** The kata of an id. */
    Optional<PublicKata> find(String id);

    /** A kata's title; its id if it is not here any more. */
    default String title(String id) {
        return find(id).map(kata -> kata.facts().title()).orElse(id);
    }

    /** What belongs to those only whose submission was accepted, which the caller has made sure of; see {@link Submissions#hasSolved}. */
    Optional<Epilogue> epilogue(String id);
}
