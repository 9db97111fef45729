package sample;

import java.util.concurrent.atomic.AtomicInteger;

/** Takes only what is still as it was when it looked. */
public final class CarefulBooking implements Booking {

    private final AtomicInteger left;

    public CarefulBooking(int seats) {
        left = new AtomicInteger(seats);
    }

    @Override
    public boolean book() {
        int seen = left.get();
        while (seen > 0 && !left.compareAndSet(seen, seen - 1)) {
            seen = left.get();
        }
        return seen > 0;
    }

    @Override
    public int left() {
        return left.get();
    }
}
