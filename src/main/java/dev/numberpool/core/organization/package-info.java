/** Who holds numbers, and the credit they are paid from. */
@NullMarked
package dev.numberpool.core.organization;

import org.jspecify.annotations.NullMarked;
