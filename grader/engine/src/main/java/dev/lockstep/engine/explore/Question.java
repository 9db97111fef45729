package dev.lockstep.engine.explore;

import dev.lockstep.engine.simulation.Choice;

/**
 * What a step of a thread leaves open.
 *
 * @param alternatives how many there are; the first one is the usual
 */
public record Question(Choice choice, int alternatives) {}
