package dev.lockstep.cli;

import java.nio.file.Path;

/** Where a server keeps drafts and submissions. */
sealed interface ServePlace {

    /**
     * A folder of this machine, made if it is not there.
     *
     * @param path absolute
     */
    record Folder(Path path) implements ServePlace {}

    /**
     * A database server.
     *
     * @param url as it was typed; may hold a password
     */
    record Database(String url) implements ServePlace {}
}
