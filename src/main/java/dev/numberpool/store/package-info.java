/** The table in DynamoDB: the truth about every number. The only user of the AWS SDK's DynamoDB client. */
@NullMarked
package dev.numberpool.store;

import org.jspecify.annotations.NullMarked;
