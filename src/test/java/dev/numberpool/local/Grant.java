package dev.numberpool.local;

/**
 * That something may be done to something.
 *
 * @param resource as the template names it: {@code NumbersTable.Arn}, {@code ${NumbersTable.Arn}/index/stock}
 */
public record Grant(String action, String resource) {}
