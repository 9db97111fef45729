package dev.lockstep.web.operate;

/**
 * How much room there is.
 *
 * @param database where it is, without what may be a password
 * @param databaseBytes how large it is
 * @param disk the folder whose disk was looked at
 * @param diskBytesFree how much may still be written there
 * @param diskBytes how large that disk is
 */
public record Room(String database, long databaseBytes, String disk, long diskBytesFree, long diskBytes) {}
