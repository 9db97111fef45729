/**
 * The corpus by which the engine is judged: small programs, each about one idea, with what the engine should find in
 * them.
 *
 * <p>{@link dev.lockstep.engine.corpus.Program} is what each of them implements; {@link
 * dev.lockstep.engine.corpus.Finds} says what is wrong with one, and is absent from a correct one. Broken code is the
 * point of this corpus, so it is neither linted by Error Prone nor null-marked.
 */
package dev.lockstep.engine.corpus;
