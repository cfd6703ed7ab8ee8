/** Queues of SQS on one machine, for dead letters. */
@NullMarked
package dev.numberpool.local.sqs;

import org.jspecify.annotations.NullMarked;
