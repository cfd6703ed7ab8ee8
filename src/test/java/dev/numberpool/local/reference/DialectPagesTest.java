package dev.numberpool.local.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.numberpool.local.reference.document.ApiDocument;
import dev.numberpool.local.reference.document.DescribedOperation;
import dev.numberpool.local.reference.document.DescribedResponse;
import dev.numberpool.local.reference.document.ErrorCatalogue;
import dev.numberpool.local.reference.document.PublishedApi;
import dev.numberpool.local.reference.page.DialectPage;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that a document says is left out of its page. */
@ParameterizedClass
@EnumSource
class DialectPagesTest {

    private final ApiDocument document;
    private final Document page;

    DialectPagesTest(PublishedApi api) throws IOException {
        document = Rendered.document(api);
        page = Jsoup.parse(new DialectPage(document, "1.0.0").html());
    }

    @Test
    void every_operation_has_an_article_with_its_name_route_and_words() {
        assertThat(document.operations())
                .hasSameSizeAs(page.select("article"))
                .isNotEmpty()
                .allSatisfy(operation -> {
                    assertThat(article(operation).text())
                            .contains(operation.id(), operation.method() + " " + operation.path(), operation.summary())
                            .contains("curl -s ");
                    assertThat(page.select(".menu a[href=#" + operation.id() + "]"))
                            .hasSize(1);
                });
    }

    @Test
    void it_says_what_the_key_needs_and_whose_the_operation_is() {
        assertThat(document.operations()).allSatisfy(operation -> {
            var facts = article(operation).expectFirst("dl");
            assertThat(operation.needs())
                    .isNotEmpty()
                    .allSatisfy(need ->
                            assertThat(facts.text()).contains(need.kind()).contains(need.names()));
            assertThat(facts.select(".ours")).hasSize(operation.isOurs() ? 1 : 0);
            assertThat(facts.select("a").eachAttr("href"))
                    .isEqualTo(operation.isOurs() ? List.of() : List.of(operation.vendorsPage()));
        });
    }

    @Test
    void every_parameter_header_and_field_of_an_operation_is_told_by_its_name() {
        assertThat(document.operations()).allSatisfy(operation -> {
            var names = article(operation).select("tbody th code").eachText();
            assertThat(names)
                    .containsAll(operation.parameters().stream()
                            .map(parameter -> parameter.path("name").asText())
                            .toList());
            assertThat(names).containsAll(fields(operation.requestSchema()));
            operation.responses().stream()
                    .filter(DescribedResponse::isSuccess)
                    .forEach(response -> assertThat(names)
                            .containsAll(fields(response.schema()))
                            .containsAll(response.headers().stream()
                                    .map(header -> header.getKey())
                                    .toList()));
        });
    }

    @Test
    void every_status_and_error_code_of_an_operation_leads_to_the_catalogue() {
        assertThat(document.operations()).allSatisfy(operation -> {
            var article = article(operation);
            operation.responses().forEach(response -> {
                assertThat(article.text()).contains(response.status());
                assertThat(article.select(".codes a").eachText()).containsAll(response.codes());
            });
            assertThat(article.select(".codes a").eachAttr("href"))
                    .allSatisfy(anchor -> assertThat(page.select(anchor)).hasSize(1));
        });
    }

    @Test
    void every_error_of_the_catalogue_says_when_it_comes_and_whether_to_send_the_request_again() {
        assertThat(new ErrorCatalogue(document).entries()).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.when()).as(entry.code()).isNotEmpty();
            assertThat(page.select("section.error h3"))
                    .filteredOn(heading -> heading.text().startsWith(entry.status() + " ")
                            && heading.select("code").eachText().contains(entry.code()))
                    .hasSize(1);
        });
        assertThat(page.select("section.error"))
                .allSatisfy(
                        error -> assertThat(error.select("dt").eachText()).contains("When", "Retry?", "Operations"));
    }

    @Test
    void every_code_that_the_form_of_errors_knows_is_on_the_page() {
        assertThat(codes(document.root().path("components").path("schemas")))
                .allSatisfy(code -> assertThat(page.select("code").eachText()).contains(code));
    }

    @Test
    void every_example_of_an_answer_is_there() {
        assertThat(page.select("details.example pre").eachText())
                .containsAll(document.operations().stream()
                        .flatMap(operation -> operation.responses().stream())
                        .flatMap(response -> response.examples().stream())
                        .map(example -> Jsoup.parse("<pre></pre>")
                                .expectFirst("pre")
                                .text(example.value().toPrettyString())
                                .text())
                        .toList());
    }

    @Test
    void what_api_gateway_answers_by_itself_is_told_in_its_own_words() {
        assertThat(page.expectFirst("#by-api-gateway + p + table").text())
                .contains("429", "{\"message\":\"Too Many Requests\"}", "413", "503");
    }

    private Element article(DescribedOperation operation) {
        return page.expectFirst("article#" + operation.id());
    }

    /** The names of the outermost fields. */
    private List<String> fields(JsonNode schema) {
        return document.resolved(schema)
                .path("properties")
                .propertyStream()
                .map(field -> field.getKey())
                .toList();
    }

    private Stream<String> codes(JsonNode schemas) {
        return schemas.findValues("code").stream()
                .map(document::resolved)
                .flatMap(code -> code.path("enum").valueStream())
                .map(JsonNode::asText);
    }
}
