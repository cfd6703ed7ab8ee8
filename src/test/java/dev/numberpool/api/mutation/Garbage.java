package dev.numberpool.api.mutation;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Texts, names and values that programs have stumbled over. */
final class Garbage {

    private static final List<String> TEXTS = words(
            """
            null undefined NaN true -1 0 1 00 1e9 1.5 101 2147483648 9223372036854775808
            99999999999999999999999999 0x7f + +1 +12 +14155550123 +1415555012345678901 14155550123 911 * %
            %s%n %00 {id} {} [] ' <script>alert(1)</script> ../../etc/passwd .. . / http://example.com
            https:// https://user:pw@example.com/ https://example.com:99999/ https://[::1]/
            https://127.0.0.1/ HTTPS://EXAMPLE.COM javascript:alert(1) ftp://x 2026-11-27T10:00:00
            2026-11-27T10:00:00+99:00 -999999999-01-01T00:00:00Z +999999999-12-31T23:59:59.999999999Z
            2026-02-30T00:00:00Z 0000 00000000-0000-0000-0000-000000000000
            01980000-0000-7000-8000-000000000001 01980000-0000-7000-8000-00000000000g num_ num_0
            num_0198000000007000800000000000000100 phon_z agt_000000000001 agent_ am_live_ sk_live_ bk_live_
            US us USA CA XX local LOCAL toll_free short_code free assigned twilio sip 415 41 4155 a,b a;b
            a=b&c=d cursor eyJhIjoxfQ== AAAA ====
            """,
            "",
            " ",
            "(415) 555-0123",
            "\"",
            "' OR 1=1--",
            "\\",
            "\u0000",
            "\u0001",
            "a\u0000b",
            "\t",
            "\r\n",
            "\u00e4\u00f6\u00fc",
            "\u4e2d\u6587",
            "\ud83d\ude00",
            "\ud800",
            "\udc00x",
            "\u202e",
            "\u0661\u0662\u0663",
            "\uff11\uff12",
            "\ufeff",
            "e\u0301");

    private static final List<String> FIELDS = words("""
            numbers number label inbound_url status_url campaign_id quantity number_type area_code pattern
            mode ids country areaCode agentId numberId phoneNumber phone_number provider supports_inbound
            supports_outbound phone_number_id limit offset cursor search status before after
            return_to_carrier campaignId __proto__ constructor x
            """, "area_code ", "", "\u0000");

    private static final List<String> HEADERS = words("""
            Accept Accept-Charset Accept-Encoding Accept-Language Authorization Cache-Control
            Content-Encoding Content-Language Content-Type Cookie Date Forwarded From Host Idempotency-Key
            If-Match If-Modified-Since If-None-Match If-Range Max-Forwards Origin Pragma Range Referer
            Sec-Fetch-Site TE User-Agent Via X-API-Key X-Forwarded-For X-Forwarded-Host X-Forwarded-Proto
            X-HTTP-Method-Override X-Organization-Id X-Request-Id X-Sub-Account-Id X-Amzn-Trace-Id
            """);

    private static final List<String> HEADER_VALUES = words(
            """
            ; , ;; ,, = ;q= *;q=2 text/plain multipart/form-data application/x-www-form-urlencoded
            application/json;; application/problem+json gzip identity Bearer bytes=0- null
            https://app.example.com 100-continue
            """,
            "a/b;c=\"",
            "application/json; charset=utf-16",
            "application/json, application/json",
            "Bearer ",
            "Basic YTpi",
            "Bearer am_live_x",
            "Bearer sk_live_x",
            "W/\"x\"",
            "a=b; c=d");

    /** Three of these are in less than the 10 KB that the head of a request may have. */
    private static final int LONGEST = 600;

    private final Random random;

    Garbage(Random random) {
        this.random = random;
    }

    /** Seldom a long one. */
    String text() {
        String text = any(TEXTS);
        return random.nextInt(20) == 0 ? (text + "x").repeat(LONGEST / (text.length() + 1)) : text;
    }

    /** Of some operation, or of none. */
    String field() {
        return random.nextInt(5) == 0 ? text() : any(FIELDS);
    }

    String header() {
        return any(HEADERS);
    }

    String headerValue() {
        return random.nextBoolean() ? any(HEADER_VALUES) : text();
    }

    byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Those between blanks, and those that have such or are made of characters nobody sees. */
    private static List<String> words(String plain, String... others) {
        return Stream.concat(Arrays.stream(plain.strip().split("\\s+")), Arrays.stream(others))
                .toList();
    }
}
