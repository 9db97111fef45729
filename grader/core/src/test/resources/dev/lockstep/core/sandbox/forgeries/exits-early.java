// Died
public class Forger {

    public static Object forge() throws Throwable {
        System.exit(0);
        return "right";
    }
}
