/** What came: the event of API Gateway, the request's id, caller and operation, its body, its query and its headers. */
@NullMarked
package dev.numberpool.api.request;

import org.jspecify.annotations.NullMarked;
