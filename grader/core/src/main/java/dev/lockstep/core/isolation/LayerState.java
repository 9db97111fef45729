package dev.lockstep.core.isolation;

/** Whether a layer is there. */
public sealed interface LayerState {

    /** Which layer. */
    Layer layer();

    /**
     * Each process has it, or does not do its job.
     *
     * @param how in words
     */
    record Reached(Layer layer, String how) implements LayerState {}

    /**
     * No process has it.
     *
     * @param why what was seen
     * @param remedy what an operator can do; empty if nothing
     */
    record Missing(Layer layer, String why, String remedy) implements LayerState {}
}
