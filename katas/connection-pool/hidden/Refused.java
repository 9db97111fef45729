/** What a query throws that fails. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refused() {
        super("the database says no", null, false, false);
    }
}
