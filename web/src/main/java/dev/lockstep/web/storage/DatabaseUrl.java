package dev.lockstep.web.storage;

import java.nio.file.Path;

/** Where a database is. */
public sealed interface DatabaseUrl {

    /**
     * A file of this machine, made if it is not there.
     *
     * @param path absolute
     */
    record Sqlite(Path path) implements DatabaseUrl {
        @Override
        public String words() {
            return path.toString();
        }
    }

    /**
     * A database server.
     *
     * @param url with everything that its driver needs, a password perhaps
     */
    record Postgresql(String url) implements DatabaseUrl {
        /** Without what may be a password. */
        @Override
        public String words() {
            return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
        }
    }

    /** What may be said of it in a log. */
    String words();

    /** The file {@code lockstep.db} in a data folder. */
    static DatabaseUrl in(Path dataFolder) {
        return new Sqlite(dataFolder.resolve("lockstep.db").toAbsolutePath().normalize());
    }

    /**
     * Reads a URL as somebody has typed it.
     *
     * @throws StorageException if it is of no database that is known here
     */
    static DatabaseUrl parse(String text) {
        if (text.startsWith("jdbc:postgresql:")) {
            return new Postgresql(text);
        }
        if (text.startsWith("jdbc:sqlite:") && text.length() > "jdbc:sqlite:".length()) {
            return new Sqlite(Path.of(text.substring("jdbc:sqlite:".length()))
                    .toAbsolutePath()
                    .normalize());
        }
        String seen = text.replaceFirst("//[^/@]*@", "//").replaceFirst("\\?.*", "?...");
        throw new StorageException(
                "\"%s\" is no URL of a database that Lockstep knows. Expected jdbc:postgresql://HOST/DATABASE, or jdbc:sqlite:FILE."
                        .formatted(seen));
    }
}
