package dev.lockstep.core.outcome;

/**
 * Something wrong with a source file that is known before anything runs.
 *
 * @param file the file's name as submitted, on one line, what nobody sees spelled out; empty if the problem belongs to no file
 * @param line counted from 1; 0 if the problem belongs to no line
 * @param column counted from 1; 0 if unknown
 * @param message what was seen, what was expected, what to do
 */
public record SourceProblem(String file, int line, int column, String message) {}
