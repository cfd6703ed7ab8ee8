/** What README and --help print is compared with what is really printed. */
@NullMarked
package dev.numberpool.local.readme;

import org.jspecify.annotations.NullMarked;
