/** What a first start finds: organizations, keys, campaigns and numbers to try things with. */
@NullMarked
package dev.numberpool.local.demo;

import org.jspecify.annotations.NullMarked;
