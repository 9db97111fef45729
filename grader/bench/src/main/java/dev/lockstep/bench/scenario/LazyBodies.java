package dev.lockstep.bench.scenario;

import dev.lockstep.bench.Body;
import org.jspecify.annotations.Nullable;

/** Two threads that want the one instance of something, made when it is first wanted. */
public final class LazyBodies {

    private LazyBodies() {}

    /** Double-checked, through a volatile field. */
    public static final class DoubleChecked implements Body {

        private volatile @Nullable Settings instance;

        @Override
        public void run() throws InterruptedException {
            Reader one = new Reader(this::instance);
            Reader other = new Reader(this::instance);
            Worker.runAll(one, other);
            Worker.check(one.seen == other.seen, "two instances were made");
        }

        private Settings instance() {
            Settings found = instance;
            if (found == null) {
                synchronized (this) {
                    found = instance;
                    if (found == null) {
                        found = new Settings();
                        instance = found;
                    }
                }
            }
            return found;
        }
    }

    /** Checked once, without a lock. */
    public static final class Unguarded implements Body {

        private volatile @Nullable Settings instance;

        @Override
        public void run() throws InterruptedException {
            Reader one = new Reader(this::instance);
            Reader other = new Reader(this::instance);
            Worker.runAll(one, other);
            Worker.check(one.seen == other.seen, "two instances were made");
        }

        private Settings instance() {
            Settings found = instance;
            if (found == null) {
                found = new Settings();
                instance = found;
            }
            return found;
        }
    }

    private static final class Settings {}

    /** Where a reader gets its instance. */
    @FunctionalInterface
    private interface Source {
        Settings get();
    }

    private static final class Reader extends Thread {

        private final Source source;
        private @Nullable Settings seen;

        private Reader(Source source) {
            this.source = source;
        }

        @Override
        public void run() {
            seen = source.get();
        }
    }
}
