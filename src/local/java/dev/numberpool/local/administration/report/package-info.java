/** What commands show: as tables to read, as JSON for programs, as CSV for spreadsheets. */
@NullMarked
package dev.numberpool.local.administration.report;

import org.jspecify.annotations.NullMarked;
