package sample;

class CarefulBookingTest extends BookingContract {

    @Override
    Booking booking(int seats) {
        return new CarefulBooking(seats);
    }
}
