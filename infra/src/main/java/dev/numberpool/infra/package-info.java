/**
 * An environment of Numberpool: the stack of template.yaml, and what it needs to be run: settings by stage, alarms, a
 * dashboard, a domain. Never deployed itself.
 */
@NullMarked
package dev.numberpool.infra;

import org.jspecify.annotations.NullMarked;
