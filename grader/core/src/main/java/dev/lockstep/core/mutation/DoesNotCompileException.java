package dev.lockstep.core.mutation;

/** Source files that should compile do not, so that nothing can be learnt from mistakes in them. */
public final class DoesNotCompileException extends Exception {

    private static final long serialVersionUID = 1L;

    DoesNotCompileException(String message) {
        super(message);
    }
}
