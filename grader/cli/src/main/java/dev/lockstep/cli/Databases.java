package dev.lockstep.cli;

import dev.lockstep.web.storage.DatabaseUrl;
import dev.lockstep.web.storage.StorageException;

/** Finds the database of a server. */
final class Databases {

    private Databases() {}

    static DatabaseUrl of(ServePlace place) throws UsageException {
        try {
            return switch (place) {
                case ServePlace.Database(String url) -> DatabaseUrl.parse(url);
                case ServePlace.Folder(var folder) -> DatabaseUrl.in(folder);
            };
        } catch (StorageException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
