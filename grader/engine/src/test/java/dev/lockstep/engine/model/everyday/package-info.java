/** Ordinary Java in unusual combinations: legal programs that could trip a tool that rewrites classes. */
package dev.lockstep.engine.model.everyday;
