import java.lang.ref.*;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

class Cache<K, V> {
    private final Map<K, SoftReference<V>> values = new ConcurrentHashMap<>();
    private final ReferenceQueue<V> gone = new ReferenceQueue<>();

    V get(K key) {
        SoftReference<V> reference = values.get(key);
        WeakReference<K> weak = new WeakReference<>(key);
        while (gone.poll() != null) {
            Reference.reachabilityFence(weak);
        }
        return reference == null ? null : reference.get();
    }
}
