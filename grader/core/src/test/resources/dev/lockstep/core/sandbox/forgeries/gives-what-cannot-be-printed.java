// Complete Failed
public class Forger {

    public static Object forge() throws Throwable {
        return new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("not this time");
            }
        };
    }
}
