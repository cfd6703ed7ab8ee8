/** EventBridge on one machine: the template's functions that run at set times. */
@NullMarked
package dev.numberpool.local.schedule;

import org.jspecify.annotations.NullMarked;
