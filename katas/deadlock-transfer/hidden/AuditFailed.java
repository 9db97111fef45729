final class AuditFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    AuditFailed() {
        super("the audit says no", null, false, false);
    }

    /** Asks for a transfer whose audit fails, and swallows that failure. */
    static void in(Bank bank, int from, int to, long amount) {
        in(bank, from, to, amount, Thread::yield);
    }

    /** The same, with an audit that takes long before it fails. */
    static void late(Bank bank, int from, int to, long amount) {
        in(bank, from, to, amount, LongAudit::run);
    }

    private static void in(Bank bank, int from, int to, long amount, Runnable before) {
        try {
            bank.transfer(from, to, amount, () -> {
                before.run();
                throw new AuditFailed();
            });
        } catch (AuditFailed expected) {
            // the contract hands it to the caller
        }
    }
}
