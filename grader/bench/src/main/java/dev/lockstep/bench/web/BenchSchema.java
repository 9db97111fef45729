package dev.lockstep.bench.web;

import dev.lockstep.cli.bench.BenchFailedException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** An empty schema of a PostgreSQL, gone when it is closed: a server for a team that has nobody yet prints how to come in. */
final class BenchSchema implements AutoCloseable {

    private final String server;
    private final String name;

    private BenchSchema(String server, String name) {
        this.server = server;
        this.name = name;
    }

    /** A new one. */
    static BenchSchema on(String server) throws BenchFailedException {
        BenchSchema schema =
                new BenchSchema(server, "bench_" + UUID.randomUUID().toString().replace("-", ""));
        schema.execute("create schema " + schema.name);
        return schema;
    }

    /** Where servers and workers find it. */
    String url() {
        return "%s%scurrentSchema=%s".formatted(server, server.contains("?") ? "&" : "?", name);
    }

    private void execute(String statement) throws BenchFailedException {
        try (Connection connection = DriverManager.getConnection(server);
                Statement it = connection.createStatement()) {
            it.execute(statement);
        } catch (SQLException e) {
            throw new BenchFailedException(
                    "The PostgreSQL does not do \"%s\": %s".formatted(statement, e.getMessage()));
        }
    }

    @Override
    public void close() throws BenchFailedException {
        execute("drop schema " + name + " cascade");
    }
}
