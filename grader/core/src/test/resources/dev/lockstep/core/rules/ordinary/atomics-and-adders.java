import java.util.concurrent.atomic.*;

class Atomics {
    private static final AtomicIntegerFieldUpdater<Atomics> COUNT =
            AtomicIntegerFieldUpdater.newUpdater(Atomics.class, "count");
    private volatile int count;
    private final LongAdder adder = new LongAdder();
    private final LongAccumulator max = new LongAccumulator(Long::max, Long.MIN_VALUE);
    private final AtomicReference<String> last = new AtomicReference<>("");
    private final AtomicStampedReference<Object> stamped = new AtomicStampedReference<>(null, 0);
    private final AtomicLongArray array = new AtomicLongArray(8);

    long run() {
        COUNT.incrementAndGet(this);
        adder.increment();
        max.accumulate(3);
        last.updateAndGet(text -> text + count);
        stamped.compareAndSet(null, "x", 0, 1);
        new AtomicBoolean().compareAndExchange(false, true);
        return adder.sum() + max.get() + array.getAndIncrement(1) + new AtomicInteger().accumulateAndGet(1, Math::addExact);
    }
}
