package dev.numberpool.local.start;

import dev.numberpool.core.NumberType;
import dev.numberpool.core.stock.SearchStock;
import dev.numberpool.core.stock.StockQuery;
import dev.numberpool.local.demo.DemoData;
import dev.numberpool.local.demo.DemoKey;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is printed once all is ready: where it is, whose keys there are, what to try. */
final class Greeting {

    private static final StockQuery ANY_LOCAL =
            new StockQuery(Optional.empty(), Optional.of(NumberType.LOCAL), Optional.empty(), 1);

    private Greeting() {}

    static String of(LocalNumberpool.Running running) {
        String ready = "Numberpool is ready on " + running.api() + "\nThe reference to read on "
                + running.api().resolve("/docs") + "\nDynamoDB on " + running.dynamo() + "\nPostgreSQL on "
                + forPsql(running.history()) + "\nCtrl-C stops all of it.\n";
        return running.context().getBean(DemoData.class).loaded() ? ready + keys() + trials(running) : ready;
    }

    /** With who comes, and the password, where a shell takes the URL as one word. */
    static String forPsql(String jdbc) {
        return jdbc.replaceFirst("^jdbc:postgresql://(.*)\\?user=(.*)&password=(.*)", "postgresql://$2:$3@$1");
    }

    private static String keys() {
        return Arrays.stream(DemoKey.values())
                .map(key -> "  %-22s%-11s%s\n"
                        .formatted(key.secret(), key.organization().value(), key.remark()))
                .collect(Collectors.joining("", "\nKeys:\n", ""));
    }

    private static String trials(LocalNumberpool.Running running) {
        URI numbers = running.api().resolve("/v1/phone-numbers");
        String search = post(numbers + "/search", "{\"area_code\":\"415\",\"quantity\":3}");
        String order = inStock(running)
                .map(number -> post(numbers + "/orders", "{\"numbers\":[\"" + number + "\"]}"))
                .map(curl -> "\nOrder:\n" + curl)
                .orElse("");
        String buy = curl(running.api().resolve("/v1/numbers") + " -X POST", DemoKey.AGENT_PHONE);
        String list = curl(numbers.toString(), DemoKey.FULL);
        String free = butter(running.api().resolve("/api/phone-numbers?status=free"));
        return "\nSearch:\n" + search + order + "\nList:\n" + list + "\n\nBuy (AgentPhone):\n" + buy
                + "\n\nList what is free (Butter):\n" + free + "\n";
    }

    private static Optional<String> inStock(LocalNumberpool.Running running) {
        return running.context().getBean(SearchStock.class).search(ANY_LOCAL).numbers().stream()
                .map(found -> found.number().text())
                .findFirst();
    }

    private static String post(String url, String body) {
        return curl(url, DemoKey.FULL) + " -H 'Content-Type: application/json' -d '" + body + "'\n";
    }

    private static String curl(String url, DemoKey key) {
        return "curl -s " + url + " -H 'Authorization: Bearer " + key.secret() + "'";
    }

    /** Of Butter's keys one must say whose they are. */
    private static String butter(URI url) {
        var key = DemoKey.BUTTER_ADMIN;
        return "curl -s '" + url + "' -H 'X-API-Key: " + key.secret() + "' -H 'X-Organization-Id: "
                + key.organization().value() + "'";
    }
}
