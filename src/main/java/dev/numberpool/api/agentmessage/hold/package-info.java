/** Numbers on hold. The published pages have no such thing: all of it is ours. */
@NullMarked
package dev.numberpool.api.agentmessage.hold;

import org.jspecify.annotations.NullMarked;
