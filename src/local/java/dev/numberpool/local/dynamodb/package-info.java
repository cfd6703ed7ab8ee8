/** DynamoDB Local in this process, or another DynamoDB, and the table in it. */
@NullMarked
package dev.numberpool.local.dynamodb;

import org.jspecify.annotations.NullMarked;
