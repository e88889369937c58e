package dev.quarterdeck.mission.internal.adapter.contract;

/** Lines of events that are in order, but for what a test does to them. */
final class ContractLines {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private ContractLines() {}

    /** An event of mission M1; the clock makes its identity. */
    static String of(String type, int clock, String payload) {
        return """
            {"event_id":"%s","event_type":"%s","aggregate_id":"mission/M1","payload":%s,\
            "timestamp":"2026-01-01T00:00:00Z","build_id":"b","node_id":"n","lamport_clock":%d,\
            "project_uuid":"12345678-1234-5678-1234-567812345678","correlation_id":"01KDVDNA004TFF59TDWH9EDD1R",\
            "schema_version":"3.0.0"}
            """.formatted(id(clock), type, payload, clock);
    }

    static String id(int given) {
        var number = given;
        var id = new StringBuilder("01KDVDNA000000000000000000");
        for (var at = id.length() - 1; number > 0; at--) {
            id.setCharAt(at, CROCKFORD.charAt(number % CROCKFORD.length()));
            number /= CROCKFORD.length();
        }
        return id.toString();
    }
}
