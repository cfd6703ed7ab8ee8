/**
 * The Butter dialect, {@code /api/phone-numbers} and what agents do with numbers: one class per operation.
 *
 * @see <a href="https://docs.getbutter.ai/api-reference">the published pages</a>
 */
@NullMarked
package dev.numberpool.api.butter;

import org.jspecify.annotations.NullMarked;
