package dev.lockstep.runner.compile;

import dev.lockstep.runner.protocol.Job;
import dev.lockstep.runner.protocol.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sources that the compiler finds when others need them, as if they lay beside those others, in whichever package that is.
 *
 * <p>What is compiled anyway comes first: who declares such a type does not get this one.
 *
 * @param supplied each named after the type in it, and without a package line
 * @param packages of those others; the unnamed one is the empty text
 */
record SuppliedSources(List<Source> supplied, Set<String> packages) {

    private static final Pattern PACKAGE = Pattern.compile("\\bpackage\\s+([^\\s;]+)\\s*;");

    /** Those of a job. */
    static SuppliedSources of(Job.Compile job) {
        Set<String> packages = new HashSet<>(Set.of(""));
        for (Source source : job.sources()) {
            Matcher line = PACKAGE.matcher(source.text());
            if (line.find()) {
                packages.add(line.group(1));
            }
        }
        return new SuppliedSources(job.supplied(), packages);
    }

    /** Those that are found in a package. */
    List<Found> in(String packageName) {
        return packages.contains(packageName)
                ? supplied.stream().map(source -> found(source, packageName)).toList()
                : List.of();
    }

    private static Found found(Source source, String packageName) {
        String type = source.name().replaceFirst("\\.java$", "");
        return packageName.isEmpty()
                ? new Found(source, type)
                // On the first line, so that all lines keep their numbers.
                : new Found(
                        new Source(source.name(), "package " + packageName + "; " + source.text()),
                        packageName + "." + type);
    }

    /** One of them, found in a package. */
    static final class Found extends SourceObject {

        private final String typeName;

        Found(Source source, String typeName) {
            super(source);
            this.typeName = typeName;
        }

        /** Its type's, with the package. */
        String typeName() {
            return typeName;
        }
    }
}
