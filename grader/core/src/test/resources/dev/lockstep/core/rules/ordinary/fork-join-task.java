import java.util.concurrent.*;

class Sum extends RecursiveTask<Long> {
    private final long[] numbers;
    private final int from;
    private final int to;

    Sum(long[] numbers, int from, int to) {
        this.numbers = numbers;
        this.from = from;
        this.to = to;
    }

    @Override
    protected Long compute() {
        if (to - from < 100) {
            long sum = 0;
            for (int i = from; i < to; i++) {
                sum += numbers[i];
            }
            return sum;
        }
        int middle = (from + to) >>> 1;
        Sum left = new Sum(numbers, from, middle);
        left.fork();
        return new Sum(numbers, middle, to).invoke() + left.join();
    }

    static long of(long[] numbers) {
        try (ForkJoinPool pool = new ForkJoinPool(4)) {
            return pool.invoke(new Sum(numbers.clone(), 0, numbers.length)) + ForkJoinPool.commonPool().getParallelism();
        }
    }
}
