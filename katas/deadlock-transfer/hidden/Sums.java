import java.util.List;

final class Sums {

    private Sums() {}

    static long of(List<Long> balances) {
        long sum = 0;
        for (long balance : balances) {
            sum += balance;
        }
        return sum;
    }
}
