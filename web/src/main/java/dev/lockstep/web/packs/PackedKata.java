package dev.lockstep.web.packs;

/**
 * A kata with its solutions as they are put into the database. What is hidden in it is in texts that only graders read.
 *
 * @param hash of the kata's content
 * @param content what {@code dev.lockstep.core.kata.KataPack} has made of it
 * @param check the hash of both, by which its self-check is known
 * @param solutions what {@code dev.lockstep.core.kata.SolutionsPack} has made of them
 * @param parts how many the self-check has
 */
public record PackedKata(
        String id, String title, String hash, String content, String check, String solutions, int parts) {}
