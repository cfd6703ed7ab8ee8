package dev.numberpool.local.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is so on every page: it stands alone, its links lead somewhere, and it can be read by whoever reads it. */
class PagesTest {

    /** Where each page is served; behind a base path, which the links must not lose. */
    private static final Map<String, String> PLACES = Map.of(
            "docs/index.html", "https://example.com/base/docs",
            "docs/agentmessage.html", "https://example.com/base/docs/agentmessage",
            "docs/butter.html", "https://example.com/base/docs/butter",
            "docs/agentphone.html", "https://example.com/base/docs/agentphone");

    private static final Set<String> FILES = Set.of(
            "/docs/reference.css",
            "/openapi/agentmessage.yaml",
            "/openapi/agentmessage.json",
            "/openapi/butter.yaml",
            "/openapi/butter.json",
            "/openapi/agentphone.yaml",
            "/openapi/agentphone.json");

    private final Map<String, String> pages = Rendered.pages();

    PagesTest() throws IOException {}

    @Test
    void there_is_a_page_for_each_api_and_one_for_all() {
        assertThat(pages).containsOnlyKeys(PLACES.keySet());
    }

    @Test
    void rendered_again_every_file_is_the_same() throws IOException {
        assertThat(Rendered.files()).isEqualTo(Rendered.files());
    }

    @TestFactory
    Stream<DynamicTest> it_is_html_without_an_error() {
        return each((_, html) -> {
            var parser = Parser.htmlParser().setTrackErrors(10);
            var _ = Jsoup.parse(html, "", parser);
            assertThat(parser.getErrors()).isEmpty();
            assertThat(html).startsWith("<!doctype html>").contains("<html lang=\"en\">");
        });
    }

    @TestFactory
    Stream<DynamicTest> it_runs_nothing_and_loads_a_style_sheet_of_its_own_and_nothing_else() {
        return each((_, html) -> {
            Document page = Jsoup.parse(html);
            assertThat(page.select("script,iframe,object,embed,form,base,style,img,[style],[src],[srcset]"))
                    .isEmpty();
            assertThat(page.select("*"))
                    .allSatisfy(element -> assertThat(element.attributes())
                            .noneMatch(attribute -> attribute.getKey().startsWith("on")));
            assertThat(page.select("[href]:not(a)").eachAttr("href"))
                    .hasSize(2)
                    .allMatch(loaded -> loaded.equals("data:,") || loaded.endsWith("docs/reference.css"));
        });
    }

    @TestFactory
    Stream<DynamicTest> every_link_leads_to_what_is_there_whatever_is_in_front_of_the_path() {
        return each((file, html) -> {
            var here = URI.create(PLACES.get(file));
            assertThat(Jsoup.parse(html).select("[href]").eachAttr("href"))
                    .filteredOn(link -> !link.startsWith("https://") && !link.startsWith("data:"))
                    .isNotEmpty()
                    .allSatisfy(link -> assertLeads(here.resolve(link)));
        });
    }

    @TestFactory
    Stream<DynamicTest> it_has_one_first_heading_and_leaves_no_level_out() {
        return each((_, html) -> {
            var levels = Jsoup.parse(html).select("h1,h2,h3,h4,h5,h6").stream()
                    .map(heading -> Integer.parseInt(heading.tagName().substring(1)))
                    .toList();
            assertThat(levels).startsWith(1).containsOnlyOnce(1);
            for (int i = 1; i < levels.size(); i++) {
                assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> it_has_landmarks_a_way_past_them_and_no_id_twice() {
        return each((_, html) -> {
            Document page = Jsoup.parse(html);
            assertThat(page.select("main#content")).hasSize(1);
            assertThat(page.body().child(0).attr("href")).isEqualTo("#content");
            assertThat(page.select("nav").eachAttr("aria-label")).isNotEmpty().doesNotHaveDuplicates();
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            assertThat(page.select("table"))
                    .allSatisfy(table -> assertThat(table.select("thead th")).isNotEmpty());
        });
    }

    private void assertLeads(URI link) {
        String path = link.getPath().replaceFirst("^/base", "");
        if (link.getFragment() == null) {
            assertThat(Stream.concat(FILES.stream(), PLACES.values().stream().map(PagesTest::path)))
                    .contains(path);
        } else {
            assertThat(Jsoup.parse(Objects.requireNonNull(pages.get(fileAt(path))))
                            .getElementById(link.getFragment()))
                    .as(link.toString())
                    .isNotNull();
        }
    }

    private static String fileAt(String path) {
        return PLACES.entrySet().stream()
                .filter(place -> path(place.getValue()).equals(path))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError(path));
    }

    private static String path(String place) {
        return URI.create(place).getPath().replaceFirst("^/base", "");
    }

    private Stream<DynamicTest> each(BiConsumer<String, String> holds) {
        return pages.entrySet().stream()
                .map(page ->
                        DynamicTest.dynamicTest(page.getKey(), () -> holds.accept(page.getKey(), page.getValue())));
    }
}
