package sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.EverySchedule;

/** What every {@link Booking} has to keep, whoever comes when. */
abstract class BookingContract {

    abstract Booking booking(int seats);

    @EverySchedule
    void theLastSeatIsSoldOnce() throws InterruptedException {
        Booking booking = booking(1);
        Thread one = Thread.startVirtualThread(booking::book);
        Thread other = Thread.startVirtualThread(booking::book);
        one.join();
        other.join();
        assertEquals(0, booking.left(), "seats left");
    }
}
