package dev.lockstep.cli.bench;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Commands of the JDK that this JVM belongs to. */
record Jdk(Path home) {

    static Jdk ofThisJvm() {
        return new Jdk(Path.of(System.getProperty("java.home")));
    }

    /** The command line that this JVM was started with, the start-up cache included, up to and with a main class. */
    List<String> ourselves(String mainClass) {
        var command = new ArrayList<String>();
        command.add(tool("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        return command;
    }

    /** A plain JVM. */
    List<String> java(List<Path> classPath, String... rest) {
        return command("java", List.of("-cp", joined(classPath)), List.of(rest));
    }

    /** A plain compiler. */
    List<String> javac(List<Path> classPath, Path output, List<Path> files) {
        var options = List.of("-cp", joined(classPath), "-d", output.toString());
        return command("javac", options, files.stream().map(Path::toString).toList());
    }

    private List<String> command(String tool, List<String> options, List<String> rest) {
        var command = new ArrayList<String>();
        command.add(tool(tool));
        command.addAll(options);
        command.addAll(rest);
        return command;
    }

    private String tool(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static String joined(List<Path> classPath) {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
