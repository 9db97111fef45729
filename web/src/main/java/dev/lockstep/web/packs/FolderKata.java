package dev.lockstep.web.packs;

/**
 * A kata of a further folder of the server.
 *
 * @param hash of its content
 */
public record FolderKata(String id, String title, String hash) {}
