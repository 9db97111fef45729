/**
 * Benchmarks: they measure and print, and never fail because something was slow.
 *
 * <p>{@link dev.lockstep.cli.bench.LatencyBench} measures one {@link dev.lockstep.cli.bench.Entrant} for each kata in the
 * surroundings of a {@link dev.lockstep.cli.bench.Workbench}; what keeps it from measuring is a
 * {@link dev.lockstep.cli.bench.BenchFailedException}. {@link dev.lockstep.cli.bench.PlainTests} is public because it is the
 * main class of a process; {@link dev.lockstep.cli.bench.TextTable}, {@link dev.lockstep.cli.bench.Medians} and
 * {@link dev.lockstep.cli.bench.TemporaryFolder} serve the benchmark of the engine, too, which is a module of its own.
 */
@NullMarked
package dev.lockstep.cli.bench;

import org.jspecify.annotations.NullMarked;
