package dev.lockstep.engine.stress;

/** Lets workers that run together begin, and linger once all are there; tests look on. */
interface Starter {

    Starter REAL = new Starter() {
        @Override
        public void begin(RealWorker worker) {
            worker.begin();
        }

        @Override
        public void linger(int spins) {
            for (int i = 0; i < spins; i++) {
                Thread.onSpinWait();
            }
        }
    };

    void begin(RealWorker worker);

    /**
     * Keeps the calling worker from its action for a moment.
     *
     * @param spins may be 0
     */
    void linger(int spins);
}
