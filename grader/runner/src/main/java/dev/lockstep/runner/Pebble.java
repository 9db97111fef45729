package dev.lockstep.runner;

/** A class without anything in it, for {@link PebbleLoader} alone. */
final class Pebble {

    private Pebble() {}
}
