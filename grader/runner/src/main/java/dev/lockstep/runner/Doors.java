package dev.lockstep.runner;

import dev.lockstep.engine.replay.ReplayId;
import dev.lockstep.runner.checks.CheckRunner;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Opens what the JVM and the JDK would open later, when this process may not open anything any more.
 *
 * <p>The JVM opens an archive when it first needs something from it, and the JDK reads its tables when they are first asked for; a
 * correct submission must not find them locked.
 */
final class Doors {

    /** In every archive; only that the archive is opened counts. */
    private static final String ANY_RESOURCE = "META-INF/MANIFEST.MF";

    private static final String ANY_ZONE = "Europe/Berlin";
    private static final URI ANY_CLASS_OF_THE_JDK = URI.create("jrt:/java.base/java/lang/Object.class");

    private Doors() {}

    static void open() {
        archives();
        jdkClasses();
        // The JVM holds a class of such a loader against its cache by a checksum, whose library it then loads.
        PebbleLoader.load();
        CheckRunner.getReady();
        ReplayId.getReady();
        threadTimes();
        randomness();
        timeZones();
    }

    private static void archives() {
        for (Module module : ModuleLayer.boot().modules()) {
            try {
                close(module.getResourceAsStream(ANY_RESOURCE));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot open the archive of " + module, e);
            }
        }
    }

    /** The engine rewrites them. */
    private static void jdkClasses() {
        try {
            Files.size(Path.of(ANY_CLASS_OF_THE_JDK));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the JDK's classes", e);
        }
    }

    /** It need not be there. */
    private static void close(@Nullable InputStream in) throws IOException {
        if (in != null) {
            in.close();
        }
    }

    /** The library behind them. */
    private static void threadTimes() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        threads.getThreadCpuTime(Thread.currentThread().threadId());
        threads.findDeadlockedThreads();
    }

    /** The system's source, and the file that says which algorithms there are. */
    private static void randomness() {
        new SecureRandom().nextInt();
    }

    private static void timeZones() {
        if (!ZoneId.getAvailableZoneIds().contains(ANY_ZONE)) {
            throw new IllegalStateException("the JDK does not know the time zone " + ANY_ZONE);
        }
        // The older calendar reads the same file for itself.
        TimeZone.getTimeZone(ANY_ZONE);
    }
}
