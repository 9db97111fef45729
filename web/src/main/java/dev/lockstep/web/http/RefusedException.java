package dev.lockstep.web.http;

import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Optional;

/** A request that is not answered as asked; the message says what was seen, what was expected and what to do. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient HttpStatus status;
    private final transient Optional<String> title;
    private final transient Optional<Duration> retryAfter;

    private RefusedException(HttpStatus status, String message, Optional<Duration> retryAfter) {
        this(status, Optional.empty(), message, retryAfter);
    }

    private RefusedException(HttpStatus status, Optional<String> title, String message, Optional<Duration> retryAfter) {
        super(message, null, false, false);
        this.status = status;
        this.title = title;
        this.retryAfter = retryAfter;
    }

    /** There is nothing here, or nothing that this visitor may know of. */
    public static RefusedException notFound(String message) {
        return new RefusedException(HttpStatus.NOT_FOUND, message, Optional.empty());
    }

    /** What was sent cannot be understood. */
    public static RefusedException badRequest(String message) {
        return new RefusedException(HttpStatus.BAD_REQUEST, message, Optional.empty());
    }

    /** Nobody can tell who asks. */
    static RefusedException unauthorized(String message) {
        return new RefusedException(HttpStatus.UNAUTHORIZED, message, Optional.empty());
    }

    /** What is asked for is not this visitor's to have, or not yet. */
    public static RefusedException forbidden(String message) {
        return new RefusedException(HttpStatus.FORBIDDEN, message, Optional.empty());
    }

    /**
     * It does not fit what is there by now, for one of many reasons.
     *
     * @param title that reason, in a few words
     */
    public static RefusedException conflict(String title, String message) {
        return new RefusedException(HttpStatus.CONFLICT, Optional.of(title), message, Optional.empty());
    }

    /** It was there, and is not any more: it is too late. */
    public static RefusedException gone(String message) {
        return new RefusedException(HttpStatus.GONE, message, Optional.empty());
    }

    static RefusedException tooLarge(String message) {
        return new RefusedException(HttpStatus.CONTENT_TOO_LARGE, message, Optional.empty());
    }

    static RefusedException wrongHost(String message) {
        return new RefusedException(HttpStatus.MISDIRECTED_REQUEST, message, Optional.empty());
    }

    static RefusedException tooMany(String message, Duration retryAfter) {
        return new RefusedException(HttpStatus.TOO_MANY_REQUESTS, message, Optional.of(retryAfter));
    }

    /** It cannot be done just now, and it is not the visitor's fault. */
    public static RefusedException unavailable(String message, Duration retryAfter) {
        return new RefusedException(HttpStatus.SERVICE_UNAVAILABLE, message, Optional.of(retryAfter));
    }

    /** There is no room to keep what was sent, until whoever runs the server has made some. */
    static RefusedException full(String message, Duration retryAfter) {
        return new RefusedException(HttpStatus.INSUFFICIENT_STORAGE, message, Optional.of(retryAfter));
    }

    HttpStatus status() {
        return status;
    }

    /** What stands above the message; empty if the status says enough. */
    Optional<String> title() {
        return title;
    }

    /** When to ask again; empty if that would not help. */
    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
