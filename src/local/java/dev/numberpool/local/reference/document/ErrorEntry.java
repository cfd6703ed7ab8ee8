package dev.numberpool.local.reference.document;

import java.util.List;

/**
 * What a program finds of an error in the catalogue.
 *
 * @param status of three digits
 * @param code or, in a dialect without codes, what it says
 * @param when it comes, in Markdown; several where operations say it differently
 * @param again whether to send the request again
 * @param fields that no other error has, by their paths in the body
 * @param operations by their ids
 */
public record ErrorEntry(
        String status,
        String code,
        List<String> when,
        List<String> again,
        List<String> fields,
        List<String> operations) {

    public ErrorEntry {
        when = List.copyOf(when);
        again = List.copyOf(again);
        fields = List.copyOf(fields);
        operations = List.copyOf(operations);
    }

    /** The same of another code. */
    public ErrorEntry withCode(String other) {
        return new ErrorEntry(status, other, when, again, fields, operations);
    }
}
