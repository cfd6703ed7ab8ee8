package dev.numberpool.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request made from a document.
 *
 * @param path with its ids, percent-encoded
 * @param query parameters by name
 * @param headers beside the key
 * @param body of an operation that takes one
 * @param spoilt the fields and parameters that were changed into something else than the document says; empty if none was
 */
record FuzzedRequest(
        DocumentedOperation operation,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        Optional<JsonNode> body,
        List<String> spoilt) {

    FuzzedRequest {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
        spoilt = List.copyOf(spoilt);
    }
}
