package planted.jdbc_stays_where_connections_are_made.postgres;

import javax.sql.DataSource;

class FineUse {
    DataSource source;
}
