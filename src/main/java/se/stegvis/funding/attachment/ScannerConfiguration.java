package se.stegvis.funding.attachment;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which scanner there is: clamd where {@code stegvis.attachments.clamd} says where, else none. */
@Configuration(proxyBeanMethods = false)
class ScannerConfiguration {

    /** Large files take clamd some seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Bean
    VirusScanner virusScanner(@Value("${stegvis.attachments.clamd:}") String address) {
        return address.isBlank() ? new None() : new Clamd(address.strip(), PATIENCE);
    }

    private static final class None implements VirusScanner {

        @Override
        public boolean searches() {
            return false;
        }

        @Override
        public Optional<String> virusIn(Path file) {
            return Optional.empty();
        }
    }
}
