final class AuditFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    AuditFailed() {
        super("the audit says no", null, false, false);
    }

    /** Asks for a transfer whose audit fails, and swallows that failure. */
    static void in(Bank bank, int from, int to, long amount) {
        try {
            bank.transfer(from, to, amount, AuditFailed::now);
        } catch (AuditFailed expected) {
            // the contract hands it to the caller
        }
    }

    private static void now() {
        Thread.yield();
        throw new AuditFailed();
    }
}
