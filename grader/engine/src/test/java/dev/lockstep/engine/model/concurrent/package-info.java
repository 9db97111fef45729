/** Tests of java.util.concurrent under the engine. */
package dev.lockstep.engine.model.concurrent;
