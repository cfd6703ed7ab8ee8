/** 10DLC campaigns and their brands, as far as a number needs them. */
@NullMarked
package dev.numberpool.core.campaign;

import org.jspecify.annotations.NullMarked;
