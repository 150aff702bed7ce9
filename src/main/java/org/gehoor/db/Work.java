package org.gehoor.db;

import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A piece of work that is done whole or not at all. Work inside work joins it.
public final class Work {

    private static final int MOST_AGAIN = 3;

    private final TransactionTemplate transactions;

    public Work(PlatformTransactionManager manager) {
        this.transactions = new TransactionTemplate(manager);
    }

    /// Does the work in one transaction and returns after it is committed, unless an outer piece of work goes on.
    ///
    /// Two pieces of work that wait for each other are told so by PostgreSQL, which rolls one back whole; that one begins again.
    /// So work must have no effect outside the database before [#afterCommit].
    public <T> T whole(Supplier<T> work) {
        for (int again = MOST_AGAIN; ; again--) {
            try {
                return transactions.execute(_ -> work.get());
            } catch (PessimisticLockingFailureException deadlock) {
                if (again == 0 || TransactionSynchronizationManager.isActualTransactionActive()) {
                    throw deadlock;
                }
            }
        }
    }

    /// The same for work without a result.
    public void whole(Runnable work) {
        whole(() -> {
            work.run();
            return true;
        });
    }

    /// Runs `after` once what is being done now is committed, and never when it is rolled back; at once outside a transaction.
    public static void afterCommit(Runnable after) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            after.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                after.run();
            }
        });
    }

    /// Refuses to go on outside a transaction: for collections whose writes belong to somebody else's work.
    ///
    /// @throws IllegalStateException when there is none
    public static void mustBeWhole() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("this belongs inside a piece of work");
        }
    }
}
