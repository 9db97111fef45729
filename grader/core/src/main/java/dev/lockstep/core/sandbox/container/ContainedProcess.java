package dev.lockstep.core.sandbox.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import com.github.dockerjava.api.model.WaitContainerCondition;
import com.github.dockerjava.api.model.WaitResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process in a container of its own, seen as any other process. */
public final class ContainedProcess extends Process {

    /** What is said where the engine did not tell: it never means success. */
    static final int UNKNOWN = -1;

    private static final Duration PATIENCE_OF_REMOVAL = Duration.ofSeconds(30);

    private final DockerClient client;
    private final String id;
    private final Feed input = new Feed();
    private final FramePipe output = new FramePipe();
    private final FramePipe errors = new FramePipe();
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();
    private final ProcessorTime processorTime = new ProcessorTime();

    ContainedProcess(DockerClient client, String id) {
        this.client = client;
        this.id = id;
    }

    /**
     * Starts it with its streams attached.
     *
     * <p>The engine may say that they are before they are, so what it prints before it has read something may be lost: input and outputs
     * are attached together.
     */
    void begin() throws InterruptedException {
        client.attachContainerCmd(id)
                .withStdIn(input.other())
                .withStdOut(true)
                .withStdErr(true)
                .withFollowStream(true)
                .exec(new Streams())
                .awaitStarted();
        client.waitContainerCmd(id)
                .withCondition(WaitContainerCondition.NEXT_EXIT)
                .exec(new End())
                .awaitStarted();
        client.startContainerCmd(id).exec();
        processorTime.listen(client, id);
    }

    /** Takes the pieces of both streams apart. */
    private final class Streams extends ResultCallback.Adapter<Frame> {

        @Override
        public void onNext(Frame frame) {
            FramePipe pipe = frame.getStreamType() == StreamType.STDERR ? errors : output;
            // The client uses the array again.
            pipe.put(frame.getPayload().clone());
        }

        @Override
        public void onComplete() {
            end();
            super.onComplete();
        }

        @Override
        public void onError(Throwable failure) {
            end();
            super.onError(failure);
        }

        private void end() {
            output.end();
            errors.end();
        }
    }

    /** Hears of the end. */
    private final class End extends ResultCallback.Adapter<WaitResponse> {

        @Override
        public void onNext(WaitResponse response) {
            Integer code = response.getStatusCode();
            exit.complete(code == null ? UNKNOWN : code);
        }

        @Override
        public void onComplete() {
            exit.complete(UNKNOWN);
            super.onComplete();
        }

        @Override
        public void onError(Throwable failure) {
            exit.complete(UNKNOWN);
            super.onError(failure);
        }
    }

    /** Processor time of all that has run in it, as the engine last said: it looks once a second. */
    public Duration processorTime() {
        return processorTime.now();
    }

    /** The container's name at the engine. */
    public String id() {
        return id;
    }

    @Override
    public OutputStream getOutputStream() {
        return input;
    }

    @Override
    public InputStream getInputStream() {
        return output;
    }

    @Override
    public InputStream getErrorStream() {
        return errors;
    }

    @Override
    public int waitFor() throws InterruptedException {
        try {
            return exit.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("nobody completes it with a failure", e);
        }
    }

    @Override
    public boolean waitFor(long timeout, TimeUnit unit) throws InterruptedException {
        try {
            exit.get(timeout, unit);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("nobody completes it with a failure", e);
        }
    }

    @Override
    public int exitValue() {
        if (!exit.isDone()) {
            throw new IllegalThreadStateException("the container is still running");
        }
        return exit.join();
    }

    @Override
    public boolean isAlive() {
        return !exit.isDone();
    }

    /** Kills all that runs in it, and removes it. */
    @Override
    public void destroy() {
        // The engine tells of an end only when all that was printed has been taken from it.
        output.close();
        errors.close();
        Leftovers.remove(client, id);
        // An engine that does not answer any more must not keep whoever waits for the end.
        exit.completeOnTimeout(UNKNOWN, PATIENCE_OF_REMOVAL.toSeconds(), TimeUnit.SECONDS);
    }

    /** Ends the streams, and waits until the engine has forgotten the container. */
    public void giveBack() throws IOException {
        input.other().close();
        output.close();
        errors.close();
        processorTime.close();
        exit.complete(UNKNOWN);
        try {
            awaitRemoval();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (NotFoundException _) {
            // As it should be.
        } catch (DockerException e) {
            throw new IOException("cannot remove the container " + id, e);
        }
    }

    private void awaitRemoval() throws IOException, InterruptedException {
        Leftovers.remove(client, id);
        var removal = client.waitContainerCmd(id)
                .withCondition(WaitContainerCondition.REMOVED)
                .exec(new ResultCallback.Adapter<>());
        if (!removal.awaitCompletion(PATIENCE_OF_REMOVAL.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("the engine has not removed the container " + id);
        }
    }
}
