package dev.numberpool.core.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpsUrlTest {

    static final List<String> TAKEN = List.of(
            "https://example.com",
            "HTTPS://example.com/",
            "https://EXAMPLE.com./sms",
            "https://my_app.example.com:8443/sms",
            "https://_sms._tcp.example.com",
            "https://-a-.example.com",
            "https://xn--bcher-kva.example/",
            "https://a",
            "https://1a.2b.3c",
            "https://127.0.0.1.example.com",
            "https://localhost.example.com",
            "https://notlocalhost",
            "https://example.com:1/",
            "https://example.com:0443/",
            "https://example.com:65535/",
            "https://example.com:8443/a?b=c#d",
            "https://example.com?to=127.0.0.1",
            "https://example.com/%E2%82%AC",
            "https://8.8.8.8/",
            "https://9.255.255.255",
            "https://11.0.0.0",
            "https://100.63.255.255",
            "https://100.128.0.0",
            "https://126.255.255.255",
            "https://128.0.0.0",
            "https://169.253.255.255",
            "https://169.255.0.0",
            "https://172.15.255.255",
            "https://172.32.0.0",
            "https://192.0.1.0",
            "https://192.167.255.255",
            "https://192.169.0.0",
            "https://198.17.255.255",
            "https://198.20.0.0",
            "https://223.255.255.255",
            "https://[2001:200::1]/x",
            "https://[2001:4860:4860::8888]:443",
            "https://[2001:db7:ffff::1]",
            "https://[2003::1]",
            "https://[2606:4700::1111]");

    static final List<String> MALFORMED = List.of(
            "",
            " ",
            "example.com",
            "http://example.com",
            "ftp://example.com",
            "https:example.com",
            "https:/example.com",
            "https://",
            "https:///path",
            "https:////example.com",
            "https://?a",
            "https://#a",
            "https://.",
            "https://..",
            "https://a..b",
            "https://.example.com",
            "https://example.com..",
            "https://a b",
            " https://example.com",
            "https://example.com ",
            "https://example.com/\n",
            "https://example.com\\@evil.example",
            "https://u:p@example.com",
            "https://u@example.com",
            "https://@example.com",
            "https://:443",
            "https://example.com:",
            "https://example.com:0",
            "https://example.com:00",
            "https://example.com:65536",
            "https://example.com:99999",
            "https://example.com:099999",
            "https://example.com:-1",
            "https://example.com:+443",
            "https://example.com:443:443",
            "https://exa%6dple.com",
            "https://example.com%2f@evil.example",
            "https://a%00.example.com",
            "https://a*b.example.com",
            "https://1.2.3.4.5",
            "https://256.1.1.1",
            "https://09.0.0.1",
            "https://4294967296",
            "https://0x",
            "https://example.1",
            "https://134744072",
            "https://0x08080808",
            "https://8.8.2056",
            "https://008.8.8.8",
            "https://%38.8.8.8",
            "https://[8.8.8.8]",
            "https://[2606:4700::1111",
            "https://[1::2::3]",
            "https://[fe80::1%25eth0]",
            "https://2606:4700::1111");

    static final List<String> NOT_PUBLIC = List.of(
            "0.0.0.0",
            "0.255.255.255",
            "10.0.0.0",
            "10.255.255.255",
            "100.64.0.0",
            "100.127.255.255",
            "127.0.0.1",
            "127.255.255.255",
            "169.254.0.0",
            "169.254.169.254",
            "172.16.0.0",
            "172.31.255.255",
            "192.0.0.1",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.0.1",
            "198.18.0.0",
            "198.19.255.255",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "239.255.255.255",
            "240.0.0.0",
            "255.255.255.255",
            "2130706433",
            "0x7f000001",
            "0X7F000001",
            "0x7f.1",
            "017700000001",
            "0177.0.0.1",
            "00000177.1",
            "127.1",
            "127.0.1",
            "0",
            "127.0.0.1.",
            "2130706433.",
            "%31%32%37.0.0.1",
            "127%2E0%2E0%2E1",
            "%30x7f000001",
            "[::]",
            "[::1]",
            "[0:0:0:0:0:0:0:1]",
            "[::127.0.0.1]",
            "[::ffff:127.0.0.1]",
            "[::ffff:7f00:1]",
            "[::ffff:8.8.8.8]",
            "[64:ff9b::7f00:1]",
            "[64:ff9b::8.8.8.8]",
            "[64:ff9b:1::1]",
            "[100::1]",
            "[1fff::1]",
            "[2001::1]",
            "[2001:0:4136:e378:8000:63bf:3fff:fdd2]",
            "[2001:1ff:ffff::1]",
            "[2001:db8::1]",
            "[2001:DB8:ffff::1]",
            "[2002:7f00:1::1]",
            "[2002:808:808::1]",
            "[3fff::1]",
            "[4000::1]",
            "[fc00::1]",
            "[fd12:3456:789a::1]",
            "[fe80::1]",
            "[febf::1]",
            "[ff02::1]",
            "localhost",
            "LocalHost",
            "localhost.",
            "%6cocalhost",
            "a.localhost",
            "printer.local",
            "metadata.google.internal",
            "router.home.arpa");

    private static final String LABEL = "a".repeat(63);

    @ParameterizedTest
    @FieldSource("TAKEN")
    void an_https_url_to_a_public_host_is_taken_as_it_is_written(String text) {
        assertThat(HttpsUrl.fault(text)).isEmpty();
        assertThat(HttpsUrl.parse(text)).contains(new HttpsUrl(text));
    }

    @ParameterizedTest
    @FieldSource("MALFORMED")
    void what_is_no_https_url_with_a_host_is_malformed(String text) {
        assertThat(HttpsUrl.fault(text)).contains(UrlFault.MALFORMED);
        assertThat(HttpsUrl.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://bücher.example", "https://example.com/€", "https://１２７.0.0.1", "https://例え/", "é"})
    void characters_outside_ascii_are_told_as_such(String text) {
        assertThat(HttpsUrl.fault(text)).contains(UrlFault.NOT_ASCII);
        assertThat(HttpsUrl.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("NOT_PUBLIC")
    void a_host_that_is_not_of_the_public_internet_is_told_as_such_in_whatever_notation(String host) {
        for (String text : new String[] {"https://" + host, "https://" + host + ":8443/sms?a=b"}) {
            assertThat(HttpsUrl.fault(text)).as(text).contains(UrlFault.NOT_PUBLIC);
            assertThat(HttpsUrl.parse(text)).isEmpty();
        }
    }

    @Test
    void a_url_may_have_2048_bytes_and_not_one_more() {
        String longest = "https://example.com/" + "a".repeat(2_048 - 20);

        assertThat(HttpsUrl.parse(longest)).isPresent();
        assertThat(HttpsUrl.fault(longest + "a")).contains(UrlFault.MALFORMED);
    }

    @Test
    void a_host_may_have_labels_of_63_characters_and_253_in_all() {
        String longest = String.join(".", LABEL, LABEL, LABEL, "a".repeat(61));

        assertThat(HttpsUrl.parse("https://" + longest)).isPresent();
        assertThat(HttpsUrl.parse("https://" + longest + ".")).isPresent();
        assertThat(HttpsUrl.fault("https://a" + longest)).contains(UrlFault.MALFORMED);
        assertThat(HttpsUrl.fault("https://a" + LABEL + ".example.com")).contains(UrlFault.MALFORMED);
        assertThat(HttpsUrl.fault("https://" + "a.".repeat(1_000) + "a")).contains(UrlFault.MALFORMED);
    }
}
