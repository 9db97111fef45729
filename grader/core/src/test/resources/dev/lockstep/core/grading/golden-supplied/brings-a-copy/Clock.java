/** Tells the time. */
public abstract class Clock {

    public abstract long now();

    /** One that stands still. */
    public static Clock at(long time) {
        return new Clock() {
            @Override
            public long now() {
                return time;
            }
        };
    }
}
