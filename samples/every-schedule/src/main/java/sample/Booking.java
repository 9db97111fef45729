package sample;

/** Sells the seats of one show. */
public interface Booking {

    /** Takes one seat, if there is one left. */
    boolean book();

    /** How many seats are left, never less than zero. */
    int left();
}
