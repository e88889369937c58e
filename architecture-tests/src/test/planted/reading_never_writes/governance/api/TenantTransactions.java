package planted.reading_never_writes.governance.api;

public interface TenantTransactions {
    void change(Runnable work);

    void look(Runnable work);
}
