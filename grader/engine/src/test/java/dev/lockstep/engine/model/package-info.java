/** Tests of what the engine models: one small program for each thing that people write, and one for each way to get it wrong. */
package dev.lockstep.engine.model;
