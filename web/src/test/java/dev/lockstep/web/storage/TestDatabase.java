package dev.lockstep.web.storage;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;

/** An empty database of one test's own, with what was opened of it; gone after the test. */
public final class TestDatabase implements AutoCloseable {

    private static final String POSTGRES = "LOCKSTEP_TEST_POSTGRES";
    private static final Pattern SERVER = Pattern.compile("//([^/:]+):([0-9]+)");

    private final DatabaseUrl url;
    private final Removal removal;
    private final List<Storage> open = new ArrayList<>();

    private TestDatabase(DatabaseUrl url, Removal removal) {
        this.url = url;
        this.removal = removal;
    }

    /** The kinds that there are. */
    public enum Kind {
        SQLITE,
        POSTGRESQL
    }

    @FunctionalInterface
    private interface Removal {
        void run() throws IOException, SQLException;
    }

    /** A fresh one. */
    public static TestDatabase of(Kind kind) {
        try {
            return switch (kind) {
                case SQLITE -> sqlite();
                case POSTGRESQL -> postgresql();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new AssertionError("cannot reach the PostgreSQL that " + POSTGRES + " names", e);
        }
    }

    private static TestDatabase sqlite() throws IOException {
        Path folder = Files.createTempDirectory("lockstep-database-");
        return new TestDatabase(DatabaseUrl.in(folder), () -> delete(folder));
    }

    private static TestDatabase postgresql() throws SQLException {
        String server = System.getenv(POSTGRES);
        if (server == null) {
            return skip();
        }
        String schema = "test_" + UUID.randomUUID().toString().replace("-", "");
        sql(server, "create schema " + schema);
        return new TestDatabase(
                new DatabaseUrl.Postgresql(server + "&currentSchema=" + schema),
                () -> sql(server, "drop schema " + schema + " cascade"));
    }

    private static TestDatabase skip() {
        String why =
                POSTGRES + " names no PostgreSQL; .ci/with-postgres COMMAND starts one and runs the tests beside it";
        return System.getenv("CI") == null ? abort(why) : Assertions.fail(why);
    }

    private static void sql(String server, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server);
                Statement it = connection.createStatement()) {
            it.execute(statement);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    public DatabaseUrl url() {
        return url;
    }

    /** A way to this PostgreSQL that can be cut; closed by the caller. */
    public Cable cable() throws IOException {
        Matcher server = SERVER.matcher(address());
        if (!server.find()) {
            throw new AssertionError("expected //HOST:PORT in " + address());
        }
        return new Cable(server.group(1), Integer.parseInt(server.group(2)));
    }

    /** Opens it by way of {@code cable}; closed after the test, if not before. */
    public Storage open(Cable cable) {
        String address = SERVER.matcher(address()).replaceFirst("//127.0.0.1:" + cable.port());
        Storage storage = Storage.open(new DatabaseUrl.Postgresql(address));
        open.add(storage);
        return storage;
    }

    private String address() {
        return switch (url) {
            case DatabaseUrl.Postgresql(String address) -> address;
            case DatabaseUrl.Sqlite _ -> throw new AssertionError("no cable leads to a file");
        };
    }

    /** Opens it, once more perhaps, as another process would; closed after the test, if not before. */
    public Storage open() {
        Storage storage = Storage.open(url);
        open.add(storage);
        return storage;
    }

    /** SQLite says from now on what it says on a full disk, as soon as its file had to grow. */
    public static void fill(Storage storage) {
        mayGrowTo(storage, 1); // what is there stays, however much it is
    }

    /** There is room again. */
    public static void makeRoom(Storage storage) {
        mayGrowTo(storage, 1 << 20);
    }

    /** Each connection has a limit of its own: all that the pool may have are taken at once. */
    private static void mayGrowTo(Storage storage, int pages) {
        List<Connection> all = new ArrayList<>();
        try {
            while (all.size() < Pools.CONNECTIONS) {
                Connection connection = storage.dataSource().getConnection();
                all.add(connection);
                try (Statement limit = connection.createStatement()) {
                    limit.execute("pragma max_page_count = " + pages);
                }
            }
            for (Connection connection : all) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        open.forEach(Storage::close);
        removal.run();
    }
}
