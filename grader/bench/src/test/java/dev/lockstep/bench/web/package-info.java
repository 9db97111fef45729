@NullMarked
package dev.lockstep.bench.web;

import org.jspecify.annotations.NullMarked;
