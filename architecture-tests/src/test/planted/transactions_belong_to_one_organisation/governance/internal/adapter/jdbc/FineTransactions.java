package planted.transactions_belong_to_one_organisation.governance.internal.adapter.jdbc;

import org.springframework.transaction.support.TransactionTemplate;

class FineTransactions {
    TransactionTemplate change;
}
