package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Each thread has values of its own: right, because a thread-local starts anew and an inherited one starts as a copy.
 */
public final class ValuesOfAThread implements Program {
    private static final ThreadLocal<StringBuilder> TEXT = ThreadLocal.withInitial(StringBuilder::new);
    private static final ThreadLocal<String> USER = new InheritableThreadLocal<>();

    private final Map<String, String> texts = new ConcurrentHashMap<>();

    private void write() {
        String name = Thread.currentThread().getName();
        TEXT.get().append(name).append(" for ").append(USER.get());
        USER.set(name);
        texts.put(name, TEXT.get().toString());
        TEXT.remove();
    }

    @Override
    public void run() throws InterruptedException {
        USER.set("ann");
        var first = new Thread(this::write, "first");
        USER.set("bob");
        var second = new Thread(this::write, "second");
        first.start();
        second.start();
        write();
        first.join();
        second.join();
        assertEquals("first for ann", texts.get("first"));
        assertEquals("second for bob", texts.get("second"));
        assertEquals(3, texts.size());
        assertEquals(Thread.currentThread().getName(), USER.get());
        USER.remove();
    }
}
