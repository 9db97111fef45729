/** What a drawing throws that fails. */
final class Torn extends RuntimeException {

    private static final long serialVersionUID = 1;

    Torn() {
        super("the paper is torn", null, false, false);
    }
}
