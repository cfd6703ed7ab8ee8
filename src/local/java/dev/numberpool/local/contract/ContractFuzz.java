package dev.numberpool.local.contract;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sends requests that are made from the documents: those that they allow, then some with one thing wrong, then with
 * several. What is allowed must not fail, and what is not must be refused and the field be named. Every answer must be as
 * it is documented.
 */
public final class ContractFuzz {

    private static final int SERVER_ERROR = 500;
    private static final int CLIENT_ERROR = 400;

    /** What an allowed request may be told from 500 on: that nothing is left to sell. */
    private static final String NOTHING_LEFT = "NO_INVENTORY";

    /** Published so: it names the fields that can be updated, and not the one that cannot. */
    private static final String NAMES_THE_OTHERS = "INVALID_INPUT";

    /** Of four requests two are allowed, one has one thing wrong, and one has two or three. */
    private static final List<Integer> WRONG_PLACES = List.of(0, 0, 1, 2);

    private final FuzzClient client;
    private final Random random;
    private final SeenTexts seen = new SeenTexts();
    private final List<DocumentedOperation> operations;

    /** @param seed of everything that is chosen */
    public ContractFuzz(FuzzClient client, long seed) {
        this.client = client;
        this.random = new Random(seed);
        this.operations = Stream.of(ContractDocument.values())
                .flatMap(document -> document.operations().stream())
                .toList();
    }

    /**
     * One after another.
     *
     * @param progress told how many were sent
     * @throws IOException if the server cannot be reached
     */
    public FuzzReport run(int requests, LongConsumer progress) throws IOException, InterruptedException {
        var report = new FuzzReport();
        for (int i = 0; i < requests; i++) {
            var operation = operations.get(i % operations.size());
            var request = request(operation, WRONG_PLACES.get(random.nextInt(WRONG_PLACES.size())));
            var exchange = client.send(request);
            seen.addAll(exchange.json(), random);
            report.add(operation, exchange, faults(request, exchange));
            progress.accept(i + 1);
        }
        return report;
    }

    private FuzzedRequest request(DocumentedOperation operation, int wrong) {
        var sampler = new RequestSampler(operation.described().document(), seen, random);
        var request = sampler.sample(operation);
        int places = wrong > 1 ? wrong + random.nextInt(2) : wrong;
        return places == 0 ? request : sampler.spoil(request, places);
    }

    private List<String> faults(FuzzedRequest request, HttpExchange exchange) {
        boolean allowed = ContractCheck.ofRequest(exchange).isEmpty();
        int status = exchange.answer().status();
        var differences = ContractCheck.differences(exchange);
        var wrong = allowed ? ofAllowed(exchange, status) : ofWrong(request, exchange, status);
        return Stream.concat(differences.stream(), wrong).toList();
    }

    private static Stream<String> ofAllowed(HttpExchange exchange, int status) {
        boolean failed = status >= SERVER_ERROR
                && !exchange.json().path("error").path("code").asText().equals(NOTHING_LEFT);
        return failed ? Stream.of("an allowed request failed") : Stream.empty();
    }

    /** Whether the field is named is only known where it is the one thing that is wrong. */
    private static Stream<String> ofWrong(FuzzedRequest request, HttpExchange exchange, int status) {
        if (status < CLIENT_ERROR || status >= SERVER_ERROR) {
            return Stream.of("a request that the document does not allow was answered so");
        }
        var answer = exchange.json();
        boolean names = request.spoilt().size() != 1
                || !List.of(CLIENT_ERROR, 422).contains(status)
                || answer.path("error").path("code").asText().equals(NAMES_THE_OTHERS)
                || namesAny(request, answer.toString());
        return names ? Stream.empty() : Stream.of("the wrong field is not named");
    }

    /** The wrong field, or another one that it does not go together with; in either spelling where both are taken. */
    private static boolean namesAny(FuzzedRequest request, String answer) {
        String plain = plain(answer);
        var sent = request.body().stream()
                .flatMap(body -> body.properties().stream().map(Map.Entry::getKey));
        return Stream.of(request.spoilt().stream(), sent, request.query().keySet().stream())
                .flatMap(names -> names)
                .anyMatch(name -> plain.contains(plain(name)));
    }

    private static String plain(String text) {
        return text.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** How many requests there are in a round of all operations. */
    public static int round() {
        return IntStream.of(Stream.of(ContractDocument.values())
                        .mapToInt(document -> document.operations().size())
                        .toArray())
                .sum();
    }
}
