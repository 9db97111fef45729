// Complete Failed
public class Forger {

    public static Object forge() throws Throwable {
        return new Object() {
            @Override
            public boolean equals(Object other) {
                return true;
            }

            @Override
            public int hashCode() {
                return "right".hashCode();
            }

            @Override
            public String toString() {
                return "right";
            }
        };
    }
}
