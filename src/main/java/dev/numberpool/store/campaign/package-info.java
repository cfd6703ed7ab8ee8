/** 10DLC campaigns and brands in the table. */
@NullMarked
package dev.numberpool.store.campaign;

import org.jspecify.annotations.NullMarked;
