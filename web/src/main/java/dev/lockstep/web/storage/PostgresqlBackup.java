package dev.lockstep.web.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Copies a PostgreSQL database into a file, and back, by the programs that come with PostgreSQL. */
final class PostgresqlBackup {

    /** Whoever grades for a database says so more often. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final DatabaseUrl.Postgresql database;
    private final Map<String, String> parts;

    PostgresqlBackup(DatabaseUrl.Postgresql database) {
        this.database = database;
        this.parts = parts(database);
    }

    private static Map<String, String> parts(DatabaseUrl.Postgresql database) {
        try {
            return Stream.of(DriverManager.getDriver(database.url()).getPropertyInfo(database.url(), new Properties()))
                    .filter(property -> property.value != null)
                    .collect(Collectors.toMap(property -> property.name, property -> property.value));
        } catch (SQLException e) {
            throw new StorageException("The URL of the database cannot be read: " + database.words(), e);
        }
    }

    void write(Path target) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(part);
        List<String> command = new ArrayList<>(
                List.of("pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--file=" + part));
        schema().ifPresent(schema -> command.add("--schema=" + schema));
        run(command);
        requireKnown(part, target);
        SqliteBackup.put(part, target);
    }

    void restore(Path copy, Backup.Existing existing) throws IOException {
        requireKnown(copy, copy);
        if (hasTables()) {
            if (existing == Backup.Existing.KEEP) {
                throw Backup.inTheWay(database);
            }
            if (isUsed()) {
                throw Backup.inUse(database);
            }
        }
        run(List.of(
                "pg_restore",
                "--clean",
                "--if-exists",
                "--no-owner",
                "--no-privileges",
                "--single-transaction",
                "--dbname=" + parts.getOrDefault("PGDBNAME", ""),
                copy.toString()));
    }

    /** Reads the table in which versions are noted, as the copy has it: a line for each, of columns with tabs between them. */
    private void requireKnown(Path copy, Path named) throws IOException {
        String said =
                run(List.of("pg_restore", "--data-only", "--table=flyway_schema_history", "--file=-", copy.toString()));
        String version = said.lines()
                .map(line -> line.split("\t", -1))
                .filter(columns -> columns.length > 2)
                .map(columns -> columns[1])
                .reduce("", (_, next) -> next);
        SchemaVersion.requireKnown(version, named.toString());
    }

    private boolean hasTables() {
        return ask(
                        "select count(*) from information_schema.tables where table_schema = current_schema() and table_name = 'submission'")
                > 0;
    }

    private boolean isUsed() {
        return ask(
                                "select count(*) from information_schema.tables where table_schema = current_schema() and table_name = 'worker'")
                        > 0
                && ask("select count(*) from worker where seen_at > extract(epoch from clock_timestamp()) * 1000 - "
                                + SILENCE.toMillis())
                        > 0;
    }

    private long ask(String query) {
        try (Connection connection = DriverManager.getConnection(database.url());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new StorageException(
                    "The database %s cannot be opened (%s).".formatted(database.words(), e.getMessage()), e);
        }
    }

    private Optional<String> schema() {
        return Optional.ofNullable(parts.get("currentSchema"));
    }

    /** What is secret goes by the environment, which other users of the machine cannot read. */
    private String run(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map.of(
                        "PGHOST",
                        "PGHOST",
                        "PGPORT",
                        "PGPORT",
                        "PGDBNAME",
                        "PGDATABASE",
                        "user",
                        "PGUSER",
                        "password",
                        "PGPASSWORD",
                        "sslmode",
                        "PGSSLMODE")
                .forEach((property, variable) -> Optional.ofNullable(parts.get(property))
                        .ifPresent(value -> builder.environment().put(variable, value)));
        Process process = started(builder);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new StorageException(
                        "%s ended with %d: %s".formatted(command.getFirst(), process.exitValue(), said.strip()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException(command.getFirst() + " was interrupted", e);
        }
        return said;
    }

    private static Process started(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new StorageException(
                    "There is no program %s here. It comes with PostgreSQL's client programs (Debian: apt install postgresql-client), in the server's version or a newer one."
                            .formatted(builder.command().getFirst()),
                    e);
        }
    }
}
