package dev.numberpool.api.docs;

import dev.numberpool.api.PublicEndpoint;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import java.util.Map;
import java.util.Optional;

/** Shows the reference: its pages, the OpenAPI documents, and {@code llms.txt}. What is none of these is 404. */
@PublicEndpoint("/")
final class GetDocs {

    /** The pages load their style sheet, and nothing else from anywhere. */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; "
                    + "frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            HttpHeaders.CACHE_CONTROL,
            "public, max-age=300");

    @Get(uri = "/docs", headRoute = false)
    HttpResponse<?> index(HttpHeaders sent) {
        return answer(Optional.of(ReferenceFile.INDEX), sent);
    }

    @Get(uri = "/docs/{dialect}", headRoute = false)
    HttpResponse<?> page(@PathVariable String dialect, HttpHeaders sent) {
        return answer(ReferenceFile.page(dialect), sent);
    }

    @Get(uri = "/openapi/{document}", headRoute = false)
    HttpResponse<?> document(@PathVariable String document, HttpHeaders sent) {
        return answer(ReferenceFile.document(document), sent);
    }

    @Get(uri = "/llms.txt", headRoute = false)
    HttpResponse<?> llms(HttpHeaders sent) {
        return answer(Optional.of(ReferenceFile.LLMS), sent);
    }

    private static HttpResponse<?> answer(Optional<ReferenceFile> file, HttpHeaders sent) {
        var response = file.<MutableHttpResponse<?>>map(found -> answer(found, sent))
                .orElseGet(() -> HttpResponse.notFound("There is no such page.\n")
                        .contentType(new MediaType(ReferenceFile.PLAIN_TEXT)));
        HEADERS.forEach(response::header);
        return response;
    }

    private static MutableHttpResponse<?> answer(ReferenceFile file, HttpHeaders sent) {
        var content = file.read();
        var tag = EntityTag.of(content);
        MutableHttpResponse<?> response = tag.isNamedBy(sent.get(HttpHeaders.IF_NONE_MATCH))
                ? HttpResponse.notModified()
                : HttpResponse.ok(content.text()).contentType(new MediaType(file.mediaType()));
        return response.header(HttpHeaders.ETAG, tag.text());
    }
}
