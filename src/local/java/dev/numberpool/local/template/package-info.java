/** template.yaml, read as CloudFormation and SAM read it. */
@NullMarked
package dev.numberpool.local.template;

import org.jspecify.annotations.NullMarked;
