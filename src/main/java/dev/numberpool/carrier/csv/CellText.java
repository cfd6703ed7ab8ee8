package dev.numberpool.carrier.csv;

import java.util.regex.Pattern;

/**
 * The value in a cell of a file, without what carriers and spreadsheets write around it: blanks of any kind, no-break
 * ones too, marks that nobody sees (byte order, direction, zero width), and the formula {@code ="+12135550116"}, by which
 * a spreadsheet is kept from reading a number as one.
 */
final class CellText {

    private static final Pattern FORMULA = Pattern.compile("=\"([^\"]*)\"");
    private static final String TEXT_MARK = "'";

    private CellText() {}

    static String of(String cell) {
        String seen = strip(cell);
        var formula = FORMULA.matcher(seen);
        return formula.matches() ? strip(formula.group(1)) : seen;
    }

    /** Without the apostrophe in front, too, by which a spreadsheet is told that a text follows; no name begins so. */
    static String ofWord(String cell) {
        String text = of(cell);
        return text.startsWith(TEXT_MARK) ? of(text.substring(TEXT_MARK.length())) : text;
    }

    static boolean isBlank(String cell) {
        return strip(cell).isEmpty();
    }

    private static String strip(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isUnseen(cell.charAt(from))) {
            from++;
        }
        while (from < to && isUnseen(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }

    private static boolean isUnseen(char character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> false; // Unicode's, not ours
        };
    }
}
