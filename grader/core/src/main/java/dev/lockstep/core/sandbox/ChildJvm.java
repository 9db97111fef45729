package dev.lockstep.core.sandbox;

import dev.lockstep.runner.protocol.Job;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The command line of a JVM inside the sandbox.
 *
 * @param javaHome the JDK that it runs on
 * @param modulePath the runner's archives, where it runs
 * @param locked whether it must lock itself in before it does its job
 * @param aotCache a cache made with this very command line, if there is one
 */
record ChildJvm(Path javaHome, List<Path> modulePath, boolean locked, Optional<Path> aotCache) {

    private static final String MODULE = "dev.lockstep.runner";

    static ChildJvm withoutCache(boolean locked) {
        return new ChildJvm(
                Path.of(System.getProperty("java.home")), RunnerJars.modulePath(), locked, Optional.empty());
    }

    ChildJvm with(Path cache) {
        return new ChildJvm(javaHome, modulePath, locked, Optional.of(cache));
    }

    /** What it reads beside its JDK: archives, and those that tests are compiled against. */
    List<Path> files() {
        List<Path> files = new ArrayList<>(RunnerJars.all());
        aotCache.ifPresent(files::add);
        return files;
    }

    /** The command that runs it under {@code limits}. */
    List<String> command(int heapMiB) {
        return command(heapMiB, aotCache.map(cache -> "-XX:AOTCache=" + cache));
    }

    /** The same for one that gets ready for checks. */
    List<String> commandForChecks(int heapMiB) {
        List<String> command = command(heapMiB);
        command.add(Job.CHECKS_TO_COME);
        return command;
    }

    /** The same for one that gets ready to compile. */
    List<String> commandForCompiling(int heapMiB) {
        List<String> command = command(heapMiB);
        command.add(Job.COMPILING_TO_COME);
        return command;
    }

    /** The same for one that gets ready to compile again and again. */
    List<String> commandForCompilations(int heapMiB) {
        List<String> command = commandForCompiling(heapMiB);
        command.add(Job.MORE_TO_COME);
        return command;
    }

    /** The command that writes {@code cache} from what a job does, and getting ready for it. */
    List<String> trainingCommand(int heapMiB, Path cache) {
        List<String> command = command(heapMiB, Optional.of("-XX:AOTCacheOutput=" + cache));
        command.add(Job.REHEARSAL);
        command.add(Job.CHECKS_TO_COME);
        return command;
    }

    /** What the heap's size and the cache's flag are may differ between training and use of a cache; nothing else may. */
    private List<String> command(int heapMiB, Optional<String> cacheFlag) {
        List<String> command = new ArrayList<>();
        command.add(javaHome.resolve("bin").resolve("java").toString());
        command.add("-Xmx" + heapMiB + "m");
        cacheFlag.ifPresent(command::add);
        command.addAll(flags());
        if (locked) {
            command.add(Job.LOCKED);
        }
        return command;
    }

    /** A process with nothing of the grader's environment: what JAVA_TOOL_OPTIONS says there would be one more flag. */
    static ProcessBuilder process(List<String> command) {
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().clear();
        process.environment().put("LC_ALL", "C.UTF-8");
        return process;
    }

    private List<String> flags() {
        return List.of(
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisableAttachMechanism",
                "-XX:-UsePerfData",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-Xlog:disable",
                "-Xlog:all=off",
                // Compiled while the JVM starts, they would go on with the order of Set.of and Map.of that was drawn
                // then.
                "-XX:CompileCommand=quiet",
                "-XX:CompileCommand=exclude,java.util.ImmutableCollections*::*",
                "-Djdk.trackAllThreads=true",
                // Virtual threads that spin keep their carriers; with few of them, those they wait for would never run.
                "-Djdk.virtualThreadScheduler.parallelism=32",
                "-Djdk.virtualThreadScheduler.maxPoolSize=64",
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=3",
                "-XX:ActiveProcessorCount=4",
                // Its limits are above; what a container's are, it could not read.
                "-XX:-UseContainerSupport",
                "-Duser.language=en",
                "-Duser.timezone=UTC",
                "--enable-native-access=" + MODULE,
                "--illegal-native-access=deny",
                "--sun-misc-unsafe-memory-access=deny",
                "--add-exports",
                "java.base/jdk.internal.vm=dev.lockstep.engine",
                "--add-exports",
                "java.base/jdk.internal.misc=dev.lockstep.engine",
                "--add-exports",
                "java.base/jdk.internal.module=dev.lockstep.engine",
                "--module-path",
                modulePath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                "--module",
                MODULE + "/" + MODULE + ".Main");
    }
}
