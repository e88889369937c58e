package dev.quarterdeck.kernel.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lines of text in columns, two blanks apart; the last column is not padded. */
public final class Columns {
    private final List<List<String>> rows = new ArrayList<>();

    public static Columns of(String... headings) {
        return new Columns().row(headings);
    }

    public Columns row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    public String text() {
        var widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
        for (var row : rows) {
            for (var column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (var column = 0; column < row.size(); column++) {
            line.append(row.get(column));
            if (column < row.size() - 1) {
                line.append(" ".repeat(widths[column] - row.get(column).length() + 2));
            }
        }
        return line.toString().stripTrailing();
    }
}
