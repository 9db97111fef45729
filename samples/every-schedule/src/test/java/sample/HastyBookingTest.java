package sample;

class HastyBookingTest extends BookingContract {

    @Override
    Booking booking(int seats) {
        return new HastyBooking(seats);
    }
}
