package planted.jdbc_stays_where_connections_are_made.mission.internal.adapter.jooq;

import javax.sql.DataSource;

class PlantedUse {
    DataSource source;
}
