package dev.lockstep.core.sandbox;

import dev.lockstep.runner.protocol.Classes;
import dev.lockstep.runner.protocol.Job;
import dev.lockstep.runner.protocol.JobCodec;
import dev.lockstep.runner.protocol.Message;
import dev.lockstep.runner.protocol.Nonce;
import dev.lockstep.runner.protocol.Source;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A small kata of the grader's own that is graded once, to train the cache of the processes to come. */
final class Rehearsal {

    private static final int HEAP_MIB = 128;
    private static final Source SUBMISSION = source("Tally.java");
    private static final Source TESTS = source("TallyTest.java");
    private static final ProcessLimits LIMITS =
            new ProcessLimits(HEAP_MIB, Duration.ofSeconds(60), Duration.ofSeconds(120), 64);

    private final ChildJvm jvm;

    Rehearsal(ChildJvm jvm) {
        this.jvm = jvm;
    }

    /** Writes {@code cache}; false if the JVM could not. */
    boolean writeCache(Path cache) throws IOException {
        Job.RunChecks checks = checks();
        Job.Compile compile = new Job.Compile(List.of(SUBMISSION), List.of());
        run(new Job.Rehearse(List.of(compile, checks)), cache);
        return Files.exists(cache);
    }

    private Job.RunChecks checks() {
        Classes all = compiled();
        Classes submission = only(all, false);
        Classes tests = only(all, true);
        List<String> ids = new ArrayList<>();
        ask(new Job.ListChecks(tests, submission), message -> {
            if (message instanceof Message.Listed(var checks)) {
                checks.forEach(check -> ids.add(check.uniqueId()));
            }
        });
        Job.Patience patience = new Job.Patience(Duration.ofSeconds(30), Duration.ofSeconds(60), true);
        return new Job.RunChecks(tests, submission, ids, patience, 1);
    }

    private Classes compiled() {
        List<String> classPath =
                RunnerJars.testClassPath().stream().map(Path::toString).toList();
        Map<String, byte[]> classes = new HashMap<>();
        ask(new Job.Compile(List.of(SUBMISSION, TESTS), classPath), message -> {
            if (message instanceof Message.Compiled(var compiled)) {
                classes.putAll(compiled.byName());
            }
        });
        return new Classes(classes);
    }

    private void ask(Job job, Consumer<Message> listener) {
        try (SandboxedProcess process = ProcessSandbox.withoutCache().start(LIMITS)) {
            Ending ending = process.perform(job, listener);
            if (!(ending instanceof Ending.Complete)) {
                throw new SandboxException("the rehearsal did not come to its end: " + ending);
            }
        }
    }

    private static Classes only(Classes all, boolean tests) {
        Map<String, byte[]> some = new HashMap<>(all.byName());
        some.keySet().removeIf(name -> name.startsWith("TallyTest") != tests);
        return new Classes(some);
    }

    private void run(Job job, Path cache) throws IOException {
        Process process = ChildJvm.process(jvm.trainingCommand(HEAP_MIB, cache))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (DataOutputStream out = new DataOutputStream(process.getOutputStream())) {
            out.write(Nonce.fresh());
            JobCodec.write(out, job);
            out.flush();
            if (!process.waitFor(LIMITS.wall().toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static Source source(String name) {
        try (InputStream in = Rehearsal.class.getResourceAsStream("rehearsal/" + name)) {
            if (in == null) {
                throw new SandboxException("the grader's archive lacks rehearsal/" + name + "; build it again");
            }
            return new Source(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new SandboxException("cannot read rehearsal/" + name, e);
        }
    }
}
