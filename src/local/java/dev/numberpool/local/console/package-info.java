/** What is printed of the requests to a Numberpool on this machine. */
@NullMarked
package dev.numberpool.local.console;

import org.jspecify.annotations.NullMarked;
