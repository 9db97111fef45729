package dev.lockstep.core.isolation;

/** Whether a layer is there. */
public sealed interface LayerState {

    /** Which layer. */
    Layer layer();

    /** What an operator can do for more; empty if nothing. */
    String remedy();

    /**
     * Each process has it, or does not do its job.
     *
     * @param how in words
     */
    record Reached(Layer layer, String how) implements LayerState {

        @Override
        public String remedy() {
            return "";
        }
    }

    /**
     * Each process has it, but with a gap, so it counts for no level.
     *
     * @param how in words
     * @param gap what it does not do here
     * @param remedy what an operator can do; empty if nothing
     */
    record Partial(Layer layer, String how, String gap, String remedy) implements LayerState {}

    /**
     * No process has it.
     *
     * @param why what was seen
     * @param remedy what an operator can do; empty if nothing
     */
    record Missing(Layer layer, String why, String remedy) implements LayerState {}
}
