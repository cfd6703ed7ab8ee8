/**
 * The table in DynamoDB: client, keys, items, reads, transactions. All that is stored of one concept is in a package
 * of its own.
 */
@NullMarked
package dev.numberpool.store.dynamo;

import org.jspecify.annotations.NullMarked;
