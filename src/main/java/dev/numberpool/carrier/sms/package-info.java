/** Text messages as AWS End User Messaging hands them over. */
@NullMarked
package dev.numberpool.carrier.sms;

import org.jspecify.annotations.NullMarked;
