/** What is given to everyone: the time, chance, new identifiers and the settings. Only this package reads them. */
@NullMarked
package dev.numberpool;

import org.jspecify.annotations.NullMarked;
