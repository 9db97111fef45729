package sample;

import java.util.concurrent.atomic.AtomicInteger;

/** Looks first and takes then; somebody else may take in between. */
public final class HastyBooking implements Booking {

    private final AtomicInteger left;

    public HastyBooking(int seats) {
        left = new AtomicInteger(seats);
    }

    @Override
    public boolean book() {
        if (left.get() == 0) {
            return false;
        }
        left.decrementAndGet();
        return true;
    }

    @Override
    public int left() {
        return left.get();
    }
}
