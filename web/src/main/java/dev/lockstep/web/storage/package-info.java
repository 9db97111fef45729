/**
 * The database: SQLite in a file for one machine, PostgreSQL for several, with the same tables and the same SQL.
 *
 * <p>{@link dev.lockstep.web.storage.Storage} opens it and brings it up to date; {@link
 * dev.lockstep.web.storage.StorageException} is all that goes wrong with it, in words for whoever runs the server.
 */
@NullMarked
package dev.lockstep.web.storage;

import org.jspecify.annotations.NullMarked;
