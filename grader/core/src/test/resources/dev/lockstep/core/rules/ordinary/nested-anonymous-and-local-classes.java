import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.IntSupplier;

class Outer implements Iterable<Integer> {
    private int secret = 1;

    class Inner {
        int secret() {
            return Outer.this.secret++;
        }

        class Innermost {}
    }

    static class Nested {
        private static int count;
    }

    interface Visitor<R> {
        R visit(Outer outer);

        default void twice(Outer outer) {
            visit(outer);
            visit(outer);
        }

        private static void help() {}
    }

    @Override
    public Iterator<Integer> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < 3;
            }

            @Override
            public Integer next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return next++;
            }
        };
    }

    int local() {
        class Local {
            int twice() {
                return secret * 2 + Nested.count;
            }
        }
        record Pair(int left, int right) {}
        IntSupplier sum = () -> new Local().twice() + new Pair(1, 2).right() + this.new Inner().secret();
        for (int i : this) {
            Nested.count += i;
        }
        return sum.getAsInt();
    }
}
