package dev.lockstep.web.http;

/** Somebody else listens at the address; the message says what to do. */
public final class PortInUseException extends Exception {
    private static final long serialVersionUID = 1;

    PortInUseException(String host, int port, Throwable cause) {
        super(
                "Nobody can listen at %s:%d: another program does already, or this one may not. Name another port with --port (0 takes any that is free)."
                        .formatted(host, port),
                cause);
    }
}
