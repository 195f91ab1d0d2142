package se.stegvis.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import se.stegvis.testing.DatabaseTest;
import se.stegvis.testing.Office;

@DatabaseTest
class NumbersTest {

    private static final int TAKERS = 16;

    @Autowired
    ApplicationContext context;

    @Autowired
    Registry registry;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void many_at_once_of_whom_some_give_up_leave_neither_gap_nor_double() throws Exception {
        Office office = new Office(context);
        List<Callable<Integer>> takers = IntStream.range(0, TAKERS)
                .mapToObj(taker -> (Callable<Integer>) () -> transaction.execute(status -> {
                    int number = registry.nextNumber(office.association(), "PROV", 2026);
                    if (taker % 4 == 0) {
                        status.setRollbackOnly();
                        return 0;
                    }
                    return number;
                }))
                .toList();
        List<Integer> taken = new ArrayList<>();
        try (var executor = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> number : executor.invokeAll(takers)) {
                taken.add(number.get());
            }
        }
        assertThat(taken.stream().filter(number -> number > 0))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, TAKERS * 3 / 4).boxed().toList());
    }

    @Test
    void each_forbund_and_each_year_counts_for_itself() {
        Office here = new Office(context);
        Office there = new Office(context);
        transaction.executeWithoutResult(status -> {
            assertThat(registry.nextNumber(here.association(), "PROV", 2026)).isEqualTo(1);
            assertThat(registry.nextNumber(here.association(), "PROV", 2027)).isEqualTo(1);
            assertThat(registry.nextNumber(there.association(), "PROV", 2026)).isEqualTo(1);
            assertThat(registry.nextNumber(here.association(), "PROV", 2026)).isEqualTo(2);
        });
    }
}
