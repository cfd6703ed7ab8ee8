package dev.numberpool.api.fields;

/**
 * How far two words are apart: the least number of characters to put in, leave out, replace or swap with the next.
 *
 * @see <a href="https://doi.org/10.1145/363958.363994">F. J. Damerau, A technique for computer detection and correction
 *     of spelling errors, 1964</a>
 */
final class EditDistance {

    private EditDistance() {}

    /** Each character of one word is compared with each of the other, so neither should be long. */
    static int between(String one, String other) {
        int[][] slips = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : fewest(slips, one, other, i, j);
            }
        }
        return slips[one.length()][other.length()];
    }

    private static int fewest(int[][] slips, String one, String other, int i, int j) {
        int replaced = slips[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int fewest = Math.min(replaced, 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(fewest, 1 + slips[i - 2][j - 2]) : fewest;
    }
}
