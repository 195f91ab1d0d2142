package se.stegvis.operations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Warns whoever still runs on an embedded database that was made with a collation: H2 can never open it again once it has been killed
 * in the middle of a transaction (docs/decisions/0038-h2-without-collation.md).
 */
@Configuration(proxyBeanMethods = false)
@Profile("!postgres")
class CollatedDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(CollatedDatabase.class);

    @Bean
    static ApplicationRunner collationIsWarnedOf(JdbcClient jdbc) {
        return arguments -> {
            if (isCollated(jdbc)) {
                LOG.warn("This embedded database was made by an earlier version and may not open again if the server is killed or the"
                        + " power fails. Move it to a new one soon: stop, \"backup\", remove the database's folder, \"restore\", start."
                        + " See docs/upgrading.md.");
            }
        };
    }

    static boolean isCollated(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from information_schema.settings where setting_name = 'COLLATION' and setting_value <> 'OFF'")
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
