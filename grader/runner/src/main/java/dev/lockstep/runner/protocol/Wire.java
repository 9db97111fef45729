package dev.lockstep.runner.protocol;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and writes the parts that jobs and messages are made of. */
final class Wire {

    /** Longer lists or texts than these are a sign of a broken or forged stream. */
    private static final int MOST_ITEMS = 100_000;

    private static final int MOST_BYTES = 64 << 20;

    private static final int STEP = 64 << 10;

    private Wire() {}

    @FunctionalInterface
    interface Put<T> {
        void put(DataOutput out, T item) throws IOException;
    }

    @FunctionalInterface
    interface Get<T> {
        T get(DataInput in) throws IOException;
    }

    static void putBytes(DataOutput out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static byte[] getBytes(DataInput in) throws IOException {
        int size = size(in.readInt(), MOST_BYTES);
        byte[] bytes = new byte[Math.min(size, STEP)];
        in.readFully(bytes);
        while (bytes.length < size) {
            // Grows as bytes arrive, so that a wrong size costs no memory.
            int read = bytes.length;
            bytes = Arrays.copyOf(bytes, Math.min(size, 2 * read));
            in.readFully(bytes, read, bytes.length - read);
        }
        return bytes;
    }

    static void putText(DataOutput out, String text) throws IOException {
        putBytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    static String getText(DataInput in) throws IOException {
        return new String(getBytes(in), StandardCharsets.UTF_8);
    }

    static <T> void putList(DataOutput out, Collection<T> items, Put<? super T> each) throws IOException {
        out.writeInt(items.size());
        for (T item : items) {
            each.put(out, item);
        }
    }

    static <T> List<T> getList(DataInput in, Get<? extends T> each) throws IOException {
        int size = size(in.readInt(), MOST_ITEMS);
        List<T> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            items.add(each.get(in));
        }
        return items;
    }

    static <T> void putOptional(DataOutput out, Optional<T> item, Put<? super T> put) throws IOException {
        out.writeBoolean(item.isPresent());
        if (item.isPresent()) {
            put.put(out, item.get());
        }
    }

    static <T> Optional<T> getOptional(DataInput in, Get<? extends T> get) throws IOException {
        return in.readBoolean() ? Optional.of(get.get(in)) : Optional.empty();
    }

    /** Reads the name of one of these constants. */
    static <E extends Enum<E>> E getConstant(DataInput in, E[] constants) throws IOException {
        String name = getText(in);
        for (E constant : constants) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new IOException("a constant was announced that there is not");
    }

    static void putClasses(DataOutput out, Classes classes) throws IOException {
        putList(out, classes.byName().entrySet(), (to, entry) -> {
            putText(to, entry.getKey());
            putBytes(to, entry.getValue());
        });
    }

    static Classes getClasses(DataInput in) throws IOException {
        Map<String, byte[]> byName = new HashMap<>();
        for (var entry : getList(in, from -> Map.entry(getText(from), getBytes(from)))) {
            byName.put(entry.getKey(), entry.getValue());
        }
        return new Classes(byName);
    }

    private static int size(int size, int most) throws IOException {
        if (size < 0 || size > most) {
            throw new IOException("a size of " + size + " was announced; at most " + most + " is allowed");
        }
        return size;
    }
}
