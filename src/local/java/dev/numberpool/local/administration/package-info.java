/** The command line of whoever runs a Numberpool: organizations, keys, campaigns, agents and stock. */
@NullMarked
package dev.numberpool.local.administration;

import org.jspecify.annotations.NullMarked;
