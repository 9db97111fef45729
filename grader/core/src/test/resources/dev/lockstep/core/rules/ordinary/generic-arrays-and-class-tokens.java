import java.lang.reflect.Array;
import java.util.Arrays;

class Ring<T> {
    private final T[] items;
    private final Class<T> type;

    @SafeVarargs
    @SuppressWarnings("unchecked")
    Ring(Class<T> type, int capacity, T... first) {
        this.type = type;
        items = (T[]) Array.newInstance(type, capacity);
        System.arraycopy(first, 0, items, 0, first.length);
        Object[][] grid = new Object[2][3];
        long[] numbers = new long[8];
        Arrays.fill(numbers, -1L);
    }

    T find(Object item) {
        return type.isInstance(item) ? type.cast(item) : null;
    }
}
