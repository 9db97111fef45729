import java.util.*;
import java.util.concurrent.*;

class Collected {
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<Delayed> delays = new DelayQueue<>();
    private final Map<String, String> lru = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > 10;
        }
    };

    void run() throws InterruptedException {
        counts.merge("a", 1, Integer::sum);
        counts.computeIfAbsent("b", String::length);
        counts.forEach((key, value) -> System.out.printf("%s=%d%n", key, value));
        for (var entry : new TreeMap<>(counts).entrySet()) {
            names.add(entry.getKey() + entry.getValue());
        }
        var copy = Collections.unmodifiableMap(new HashMap<>(counts));
        var sorted = new ArrayList<>(copy.keySet());
        Collections.sort(sorted, Comparator.comparing(String::length).reversed());
        new ConcurrentLinkedDeque<>(sorted).pollLast();
        new ArrayBlockingQueue<Integer>(1).offer(1, 1, TimeUnit.SECONDS);
        new LinkedTransferQueue<>().tryTransfer(1);
        new SynchronousQueue<>().poll();
        new PriorityBlockingQueue<>().drainTo(new ArrayDeque<>());
        new CopyOnWriteArrayList<>(Arrays.asList(1, 2.0, "three")).iterator().next();
        new ConcurrentSkipListMap<String, Integer>().firstEntry();
        BitSet bits = new BitSet();
        bits.set(1);
        new WeakHashMap<>().put(new IdentityHashMap<>(), new EnumMap<>(TimeUnit.class));
    }
}
