package se.stegvis.foundation;

import java.io.IOException;
import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Clock and texts, for everybody. */
@Configuration
@EnableScheduling
class FoundationConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** All bundles under {@code i18n/}: a module's texts are found because they are there, listed nowhere. */
    @Bean
    MessageSource messageSource() throws IOException {
        Resource[] bundles = new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties");
        return bundles(Arrays.stream(bundles)
                .map(bundle -> Objects.requireNonNull(bundle.getFilename()))
                .filter(name -> !name.endsWith("_en.properties"))
                .map(name -> "i18n/" + name.substring(0, name.length() - ".properties".length()))
                .distinct()
                .sorted()
                .toArray(String[]::new));
    }

    static MessageSource bundles(String... names) {
        ResourceBundleMessageSource source = new PlainNumbers();
        source.setBasenames(names);
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        source.setCommonMessages(new Properties());
        return source;
    }

    /** Writes a number as it is, so that a year has no thousand separator; a choice still sees that it is a number. */
    private static final class PlainNumbers extends ResourceBundleMessageSource {

        @Override
        protected MessageFormat createMessageFormat(String message, @Nullable Locale locale) {
            MessageFormat format = super.createMessageFormat(message, locale);
            Format[] parts = format.getFormats();
            for (int i = 0; i < parts.length; i++) {
                if (parts[i] == null) {
                    format.setFormat(i, AS_IT_IS);
                }
            }
            return format;
        }
    }

    private static final Format AS_IT_IS = new Format() {
        @Override
        public StringBuffer format(Object argument, StringBuffer to, FieldPosition position) {
            return to.append(argument);
        }

        @Override
        public Object parseObject(String source, ParsePosition position) {
            throw new UnsupportedOperationException("texts are only written");
        }
    };
}
