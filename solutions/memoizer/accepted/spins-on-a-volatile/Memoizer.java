import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** An entry says by itself how far it is, and who waits looks at it again and again. */
class Memoizer<K, V> {

    private enum State {
        AT_WORK,
        DONE,
        FAILED
    }

    private static class Entry {
        volatile State state = State.AT_WORK;
        Object value;
    }

    private final Function<K, V> computation;
    private final ConcurrentHashMap<K, Entry> entries = new ConcurrentHashMap<>();

    Memoizer(Function<K, V> computation) {
        this.computation = computation;
    }

    @SuppressWarnings("unchecked")
    V get(K key) {
        while (true) {
            Entry mine = new Entry();
            Entry entry = entries.putIfAbsent(key, mine);
            if (entry == null) {
                return compute(key, mine);
            }
            while (entry.state == State.AT_WORK) {
                Thread.onSpinWait();
            }
            if (entry.state == State.DONE) {
                return (V) entry.value;
            }
        }
    }

    private V compute(K key, Entry entry) {
        State end = State.FAILED;
        try {
            V value = computation.apply(key);
            entry.value = value;
            end = State.DONE;
            return value;
        } finally {
            if (end == State.FAILED) {
                entries.remove(key);
            }
            entry.state = end;
        }
    }
}
