package dev.lockstep.web.reports;

import dev.lockstep.engine.Cause;
import java.util.Optional;

/**
 * A mistake of one class that a candidate has made in a kata, from its first appearance on.
 *
 * @param kata its id
 * @param made what was run or submitted when it was there first
 * @param inStarter whether that was the starter as it is handed out: then it is nobody's but the kata's author's
 * @param seen that whose result told the candidate of it first; empty if none did
 * @param fixed that in which every check passed that had found it; empty if there was none
 * @param tries how many runs and submissions with a verdict it took from the one that told of it to the one in which it was gone, the last one
 *     counted; as far as they went if it never was; 0 if nobody told of it
 */
public record Bug(
        Cause cause,
        String kata,
        Attempt made,
        boolean inStarter,
        Optional<Attempt> seen,
        Optional<Attempt> fixed,
        int tries) {}
