/**
 * What a person or a program is told about one grading.
 *
 * <p>A {@link dev.lockstep.core.report.Report} is the facts; {@link dev.lockstep.core.report.TextReport} (as far as the
 * {@link dev.lockstep.core.report.Manner} says), {@link dev.lockstep.core.report.JsonReport}, {@link
 * dev.lockstep.core.report.SarifReport} and {@link dev.lockstep.core.report.JunitXmlReport} write it down; {@link
 * dev.lockstep.core.report.ReportReader} reads the JSON of one that was kept; {@link dev.lockstep.core.report.Sentences} says findings
 * in plain English. All of them pass what comes from a submission through {@link dev.lockstep.core.text.Printable}, and none tells more
 * of a hidden test than the property that it checks.
 */
@NullMarked
package dev.lockstep.core.report;

import org.jspecify.annotations.NullMarked;
