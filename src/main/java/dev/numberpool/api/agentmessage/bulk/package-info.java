/** Many numbers at once: orders by quantity, in whatever state they are, and the release of many. */
@NullMarked
package dev.numberpool.api.agentmessage.bulk;

import org.jspecify.annotations.NullMarked;
