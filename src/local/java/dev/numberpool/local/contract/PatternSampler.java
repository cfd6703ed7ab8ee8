package dev.numberpool.local.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Texts that match a regular expression, at random. It knows what the documents' patterns are made of: literals, escapes,
 * classes, groups with alternatives, and quantifiers, of which those without an end repeat up to eight times.
 */
final class PatternSampler {

    private static final int MOST_REPEATS = 8;
    private static final char FIRST_PRINTABLE = ' ';
    private static final char LAST_PRINTABLE = '~';

    private final String pattern;
    private final RandomGenerator random;
    private int at;

    private PatternSampler(String pattern, RandomGenerator random) {
        this.pattern = pattern;
        this.random = random;
    }

    /** @throws IllegalArgumentException if the pattern has something else */
    static String sample(String pattern, RandomGenerator random) {
        var sampler = new PatternSampler(pattern, random);
        String text = sampler.alternatives();
        if (sampler.at < pattern.length()) {
            throw new IllegalArgumentException("cannot read %s at %d".formatted(pattern, sampler.at));
        }
        return text;
    }

    /** Up to the end of the group. All of them are read, and one is taken. */
    private String alternatives() {
        var texts = new ArrayList<String>();
        texts.add(sequence());
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            texts.add(sequence());
        }
        return texts.get(random.nextInt(texts.size()));
    }

    private String sequence() {
        var text = new StringBuilder();
        while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
            text.append(repeated());
        }
        return text.toString();
    }

    /** What stands here, as often as its quantifier says; each time anew. */
    private String repeated() {
        int start = at;
        String once = atom();
        int end = at;
        var repeats = repeats();
        return times(repeats.least() + random.nextInt(repeats.most() - repeats.least() + 1), once, start, end);
    }

    private Repeats repeats() {
        char here = at < pattern.length() ? pattern.charAt(at) : ' ';
        var repeats = switch (here) {
            case '?' -> new Repeats(0, 1);
            case '*' -> new Repeats(0, MOST_REPEATS);
            case '+' -> new Repeats(1, MOST_REPEATS);
            case '{' -> {
                int close = pattern.indexOf('}', at);
                var bounds = List.of(pattern.substring(at + 1, close).split(","));
                at = close;
                yield new Repeats(Integer.parseInt(bounds.getFirst()), Integer.parseInt(bounds.getLast()));
            }
            default -> new Repeats(1, 1);
        };
        at += "?*+{".indexOf(here) < 0 ? 0 : 1;
        return repeats;
    }

    private String times(int times, String once, int start, int end) {
        int rest = at;
        var text = new StringBuilder(times > 0 ? once : "");
        for (int i = 1; i < times; i++) {
            at = start;
            text.append(atom());
        }
        if (times > 1 && at != end) {
            throw new IllegalArgumentException("cannot read " + pattern);
        }
        at = rest;
        return text.toString();
    }

    private String atom() {
        char here = pattern.charAt(at++);
        return switch (here) {
            case '^', '$' -> "";
            case '(' -> {
                String inside = alternatives();
                at++;
                yield inside;
            }
            case '[' -> oneOf(readClass());
            case '\\' -> escaped();
            case '.' -> String.valueOf((char) random.nextInt(FIRST_PRINTABLE, LAST_PRINTABLE + 1));
            default -> String.valueOf(here);
        };
    }

    private String escaped() {
        char escaped = pattern.charAt(at++);
        return switch (escaped) {
            case 's' -> " ";
            case 'd' -> oneOf("0123456789");
            default -> String.valueOf(escaped);
        };
    }

    private String readClass() {
        var members = new StringBuilder();
        while (pattern.charAt(at) != ']') {
            char first = pattern.charAt(at++);
            boolean range = pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']';
            char last = range ? pattern.charAt(at + 1) : first;
            at += range ? 2 : 0;
            for (char member = first; member <= last; member++) {
                members.append(member);
            }
        }
        at++;
        return members.toString();
    }

    private String oneOf(String members) {
        return String.valueOf(members.charAt(random.nextInt(members.length())));
    }

    /** How often something may stand one after another. */
    private record Repeats(int least, int most) {}
}
