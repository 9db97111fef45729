package dev.lockstep.engine.simulation;

import dev.lockstep.engine.Leaks;

/**
 * What a simulation may do beyond choosing threads.
 *
 * @param rare how often what is rare may happen
 * @param insideCollections whether threads may be switched inside the JDK's plain collections, which shows what races on them do
 * @param turns if positive, the strategy decides nothing: once the body has to wait, threads take turns of so many steps
 * @param leaks which threads may be left behind
 * @param seed of the random numbers that the program itself draws
 */
public record Options(RareEvents rare, boolean insideCollections, int turns, Leaks leaks, long seed) {

    /** Options without turns. */
    public Options(RareEvents rare, boolean insideCollections, Leaks leaks, long seed) {
        this(rare, insideCollections, 0, leaks, seed);
    }

    /** Options without turns, and with nothing rare but these. */
    public Options(int spuriousWakeUps, int earlyTimers, boolean insideCollections, Leaks leaks, long seed) {
        this(new RareEvents(spuriousWakeUps, earlyTimers, 0, 0, false), insideCollections, leaks, seed);
    }
}
