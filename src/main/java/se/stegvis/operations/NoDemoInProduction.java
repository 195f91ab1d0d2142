package se.stegvis.operations;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;

/** In production demo data is neither made nor found: its passwords are published. */
@Configuration(proxyBeanMethods = false)
@Profile("postgres")
class NoDemoInProduction {

    /** Before anything touches the database. */
    @Bean
    static BeanFactoryPostProcessor demoIsNotAskedFor(Environment environment) {
        return (ConfigurableListableBeanFactory factory) -> {
            if (environment.getProperty("stegvis.demo", Boolean.class, false)) {
                throw new RefusedStart("Demo data is refused with profile postgres, since its passwords are published: start"
                        + " without --stegvis.demo=true, or without the profile.");
            }
        };
    }

    /** Once the schema is there, and before anybody can sign in. */
    @Bean
    @DependsOnDatabaseInitialization
    DemoAccountsAbsent demoAccountsAbsent(JdbcClient jdbc) {
        int found = jdbc.sql("select count(*) from account where demo = true")
                .query(Integer.class)
                .single();
        if (found > 0) {
            throw new RefusedStart("The database holds " + found + " demo accounts, whose passwords are published, and is refused"
                    + " with profile postgres: use a database that was never filled with demo data.");
        }
        return new DemoAccountsAbsent();
    }

    /** That the database was looked through and had no demo accounts. */
    record DemoAccountsAbsent() {}
}
