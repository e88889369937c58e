package dev.quarterdeck.architecture.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows as a Markdown table whose columns line up. */
record Table(List<Row> rows) {
    private static final List<Column> COLUMNS = List.of(
            new Column("work", Row::work),
            new Column("figure", Row::figure),
            new Column("beside", Row::baseline),
            new Column("ratio", Row::ratio),
            new Column("target", Row::target),
            new Column("met", row -> row.verdict().toString()));

    private record Column(String title, Function<Row, String> cell) {}

    String text() {
        var widths =
                COLUMNS.stream().map(column -> width(cells(column).toList())).toList();
        var lines = new ArrayList<String>();
        lines.add(line(COLUMNS.stream().map(Column::title).toList(), widths));
        lines.add(line(widths.stream().map("-"::repeat).toList(), widths));
        for (var row : rows) {
            lines.add(
                    line(COLUMNS.stream().map(column -> column.cell.apply(row)).toList(), widths));
        }
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private Stream<String> cells(Column column) {
        return Stream.concat(Stream.of(column.title), rows.stream().map(column.cell));
    }

    private static int width(List<String> cells) {
        return cells.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String line(List<String> cells, List<Integer> widths) {
        var line = new StringBuilder("|");
        for (var index = 0; index < cells.size(); index++) {
            var cell = cells.get(index);
            line.append(' ')
                    .append(cell)
                    .append(" ".repeat(widths.get(index) - cell.length()))
                    .append(" |");
        }
        return line.toString();
    }
}
